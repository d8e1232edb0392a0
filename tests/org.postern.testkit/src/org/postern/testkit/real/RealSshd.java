package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** OpenSSH's server on a loopback address, with keys of its own, that lets in whoever runs the tests. */
public final class RealSshd implements RunningServer {

	/** What an unprivileged half of the server sees of the file system; it insists on this very folder. */
	private static final Path EMPTY = Path.of("/run/sshd");

	private final PrivateFolder folder;
	private final Ports ports;
	private final int port;
	private final ServerProcess process;

	private RealSshd(PrivateFolder folder, Ports ports, int port, Map<String, String> environment) {
		this.folder = folder;
		this.ports = ports;
		this.port = port;
		this.process = ServerProcess.start(folder.at("log"), Map.of(), List.of(
				UnpackedServers.program("usr/sbin/sshd").toString(), "-D", "-e", "-f",
				configuration(folder, ports, port, environment).toString()));
	}

	/** Starts it on a port that is free. */
	public static RealSshd start() {
		return start(Map.of());
	}

	/** @param environment of the commands that are run over it */
	public static RealSshd start(Map<String, String> environment) {
		Ports ports = Ports.free(List.of());
		return start(ports, ports.anyFree(), environment);
	}

	/** In the place of another, with other keys. */
	public static RealSshd start(Ports ports, int port, Map<String, String> environment) {
		PrivateFolder folder = PrivateFolder.create("sshd");
		key(folder, "host");
		key(folder, "user");
		RealSshd server = new RealSshd(folder, ports, port, environment);
		try {
			ports.await(server, List.of(port));
			return server;
		} catch (RuntimeException e) {
			server.close();
			throw e;
		}
	}

	private static void key(PrivateFolder folder, String name) {
		Program.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.at(name).toString()))
				.orFail();
	}

	private static Path configuration(PrivateFolder folder, Ports ports, int port,
			Map<String, String> environment) {
		try {
			Files.createDirectories(EMPTY);
		} catch (IOException e) {
			throw new UncheckedIOException("The tests of SSH are run by root", e);
		}
		folder.write("authorized", folder.read("user.pub"));
		String set = environment.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
				.collect(Collectors.joining(" "));
		return folder.write("sshd_config", """
				ListenAddress %1$s
				Port %2$d
				HostKey %3$s/host
				AuthorizedKeysFile %3$s/authorized
				PidFile none
				StrictModes no
				UsePAM no
				PasswordAuthentication no
				PermitRootLogin yes
				Subsystem sftp internal-sftp
				LogLevel VERBOSE
				""".formatted(ports.host(), port, folder.root()) + (set.isEmpty() ? "" : "SetEnv " + set + "\n"));
	}

	@Override
	public Ports ports() {
		return ports;
	}

	/** Its own, which has nothing to do with those of the guide. */
	public int port() {
		return port;
	}

	/** The private key that it lets in. */
	public Path key() {
		return folder.at("user");
	}

	/** Lets another key in, as {@code authorized_keys} has it. */
	public void authorize(String line) {
		folder.write("authorized", folder.read("authorized") + line.strip() + "\n");
	}

	/** The fingerprint of its host key, as {@code ssh-keygen} says it. */
	public String fingerprint() {
		return Program.run(List.of("ssh-keygen", "-lf", folder.at("host.pub").toString())).orFail().output().split(" ")[1];
	}

	/** Its line of known hosts. */
	public String knownHost() {
		return "[" + ports.host() + "]:" + port + " " + folder.read("host.pub").strip();
	}

	/** Cuts every connection, as a lost network does; what is run goes on. */
	public void cut() {
		process.children().forEach(ProcessHandle::destroyForcibly);
	}

	@Override
	public String log() {
		return folder.read("log");
	}

	@Override
	public boolean isAlive() {
		return process.isAlive();
	}

	@Override
	public void close() {
		process.close();
		folder.close();
	}
}
