package org.postern.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.real.Program;

/** An SSH agent of OpenSSH with a key in it. */
record RealAgent(PrivateFolder folder, Process process) implements AutoCloseable {

	static RealAgent with(Path key) throws Exception {
		PrivateFolder folder = PrivateFolder.create("agent");
		Path socket = folder.at("socket");
		Process process = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
		while (!Files.exists(socket) && process.isAlive()) {
			Thread.onSpinWait();
		}
		Program.run(Map.of("SSH_AUTH_SOCK", socket.toString()), "", List.of("ssh-add", "-q", key.toString())).orFail();
		return new RealAgent(folder, process);
	}

	Path socket() {
		return folder.at("socket");
	}

	@Override
	public void close() {
		process.destroy();
		folder.close();
	}
}
