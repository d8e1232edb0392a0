package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OpenSMTPD on 25, 587 and 465. Its places are compiled in, so it lives in a root of its own, with copies of the
 * libraries it uses. As Debian 12 ships it (6.8.0p2 with OpenSSL 3), it offers STARTTLS and then breaks off every
 * handshake.
 */
public final class RealOpenSmtpd implements RunningServer {

	/** For clients. */
	public static final List<Integer> PORTS = List.of(25, 465, 587);

	private static final Pattern LIBRARY = Pattern.compile("/\\S+\\.so\\S*");
	private static final String MAIL = "usr/libexec/opensmtpd/mail.lmtp";

	private final PrivateFolder folder;
	private final ServerSetup setup;
	private final ServerProcess process;

	private RealOpenSmtpd(PrivateFolder folder, ServerSetup setup) {
		this.folder = folder;
		this.setup = setup;
		this.process = ServerProcess.start(folder.at("output"), Map.of(),
				List.of("/usr/sbin/chroot", folder.root().toString(), "/usr/sbin/smtpd", "-d"));
	}

	/** Where all its ports are free. */
	public static Ports freePorts() {
		return Ports.free(PORTS);
	}

	/** Starts it and waits until it listens. {@code lines} of the setup come before those that accept mail. */
	public static RealOpenSmtpd start(ServerSetup setup) {
		PrivateFolder folder = PrivateFolder.create("opensmtpd");
		try {
			furnish(folder, setup);
		} catch (IOException e) {
			folder.close();
			throw new UncheckedIOException("No root for OpenSMTPD could be made", e);
		}
		RealOpenSmtpd server = new RealOpenSmtpd(folder, setup);
		try {
			setup.ports().await(server, PORTS);
			return server;
		} catch (RuntimeException e) {
			server.close();
			throw e;
		}
	}

	private static void furnish(PrivateFolder folder, ServerSetup setup) throws IOException {
		Stream.of("dev", "tmp", "var/lib/opensmtpd/empty", "var/run", "var/spool/smtpd").forEach(folder::folder);
		PrivateFolder.permit(folder.at("var/spool/smtpd"), "rwx--x--x");
		PrivateFolder.permit(folder.at("tmp"), "rwxrwxrwx");
		copy(UnpackedServers.program("usr/sbin/smtpd"), folder.at("usr/sbin/smtpd"));
		copy(UnpackedServers.program(MAIL), folder.at(MAIL));
		copy(Path.of("/bin/sh"), folder.at("bin/sh"));
		for (String program : List.of("usr/sbin/smtpd", MAIL, "bin/sh")) {
			libraries(folder, folder.at(program));
		}
		for (String device : List.of("null 1 3", "urandom 1 9")) {
			String[] words = device.split(" ");
			Program.run(List.of("mknod", "-m", "666", folder.at("dev/" + words[0]).toString(), "c", words[1], words[2]))
					.orFail();
		}
		PemFiles pem = PemFiles.write(folder, setup.identity());
		PrivateFolder.permit(pem.key(), "rw-------");
		configure(folder, setup);
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.copy(from.toRealPath(), to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
	}

	private static void libraries(PrivateFolder folder, Path program) throws IOException {
		String list = Program.run(List.of("ldd", program.toString())).orFail().output();
		for (String library : LIBRARY.matcher(list).results().map(found -> found.group()).toList()) {
			copy(Path.of(library), folder.at(library.substring(1)));
		}
	}

	private static void configure(PrivateFolder folder, ServerSetup setup) {
		folder.write("etc/passwd", """
				root:x:0:0::/:/bin/sh
				opensmtpd:x:901:901::/var/lib/opensmtpd/empty:/bin/false
				opensmtpq:x:902:902::/:/bin/false
				mail:x:903:903::/tmp:/bin/sh
				""");
		folder.write("etc/group", "root:x:0:\nopensmtpd:x:901:\nopensmtpq:x:902:\nmail:x:903:\n");
		folder.write("etc/mailname", ServerSetup.HOST + "\n");
		folder.write("etc/passwords", setup.users().stream().map(user -> user.address() + "\t"
				+ Program.run(List.of("openssl", "passwd", "-6", user.password())).orFail().output())
				.collect(Collectors.joining()));
		folder.write("etc/smtpd.conf", """
				pki mail cert "/chain.pem"
				pki mail key "/key.pem"
				table passwords file:/etc/passwords
				table boxes { "@" = mail }
				listen on %1$s port %7$d tls pki mail hostname %2$s
				listen on %1$s port %8$d tls-require pki mail auth <passwords> hostname %2$s
				listen on %1$s port %9$d smtps pki mail auth <passwords> hostname %2$s
				%3$saction store lmtp "%4$s:%5$d" rcpt-to virtual <boxes>
				match from any for domain { %6$s } action store
				""".formatted(setup.host(), ServerSetup.HOST, setup.joinedLines(),
				setup.neededStore().ports().host(), setup.neededStore().lmtpPort(),
				setup.users().stream().map(user -> '"' + user.domain() + '"').distinct()
						.collect(Collectors.joining(", ")), setup.port(25), setup.port(587), setup.port(465)));
	}

	@Override
	public Ports ports() {
		return setup.ports();
	}

	@Override
	public String log() {
		return folder.read("output");
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
