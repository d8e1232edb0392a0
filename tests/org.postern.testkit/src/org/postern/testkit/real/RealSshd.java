package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** OpenSSH's server on a loopback address, with keys of its own, that lets in whoever runs the tests. */
public final class RealSshd extends ForegroundServer {

	/** What an unprivileged half of the server sees of the file system; it insists on this very folder. */
	private static final Path EMPTY = Path.of("/run/sshd");

	private static final String SFTP = "Subsystem sftp internal-sftp\n";

	private final int port;

	private RealSshd(PrivateFolder folder, Ports ports, int port, String lines) {
		super(folder, ports, "log", List.of(UnpackedServers.program("usr/sbin/sshd").toString(), "-D", "-e", "-f",
				configuration(folder, ports, port, lines).toString()));
		this.port = port;
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

	/** With SFTP switched off, as where only commands may be run. */
	public static RealSshd startWithoutSftp() {
		Ports ports = Ports.free(List.of());
		return start(ports, ports.anyFree(), "");
	}

	/** In the place of another, with other keys. */
	public static RealSshd start(Ports ports, int port, Map<String, String> environment) {
		String set = environment.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
				.collect(Collectors.joining(" "));
		return start(ports, port, SFTP + (set.isEmpty() ? "" : "SetEnv " + set + "\n"));
	}

	private static RealSshd start(Ports ports, int port, String lines) {
		PrivateFolder folder = PrivateFolder.create("sshd");
		key(folder, "host");
		key(folder, "user");
		return awaited(new RealSshd(folder, ports, port, lines), List.of(port));
	}

	private static void key(PrivateFolder folder, String name) {
		Program.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.at(name).toString()))
				.orFail();
	}

	private static Path configuration(PrivateFolder folder, Ports ports, int port, String lines) {
		try {
			Files.createDirectories(EMPTY);
		} catch (IOException e) {
			throw new UncheckedIOException("The tests of SSH are run by root", e);
		}
		folder.write("authorized", folder.read("user.pub"));
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
				LogLevel VERBOSE
				""".formatted(ports.host(), port, folder.root()) + lines);
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
		return "[" + ports().host() + "]:" + port + " " + folder.read("host.pub").strip();
	}

	/** Cuts every connection, as a lost network does; what is run goes on. */
	public void cut() {
		process().children().forEach(ProcessHandle::destroyForcibly);
	}
}
