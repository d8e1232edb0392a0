package org.postern.testkit.real;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Postfix on the ports of the guide: 25 for other servers, 587 and 2525 for submission with STARTTLS, 465 for submission
 * under TLS. Dovecot stores the mail and checks the passwords.
 */
public final class RealPostfix implements RunningServer {

	/** For clients. */
	public static final List<Integer> PORTS = List.of(25, 465, 587, 2525);

	private static final String SUBMISSION = """
			    -o smtpd_sasl_auth_enable=yes
			    -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
			""";
	private static final String MUST_START_TLS = """
			    -o smtpd_tls_security_level=encrypt
			    -o smtpd_tls_auth_only=yes
			""";

	private final PrivateFolder folder;
	private final ServerSetup setup;

	private RealPostfix(PrivateFolder folder, ServerSetup setup) {
		this.folder = folder;
		this.setup = setup;
		command("postfix", "start").orFail();
	}

	/** Of its master; whoever restarts it gives it another number. */
	public long pid() {
		return Long.parseLong(folder.read("spool/pid/master.pid").strip());
	}

	/** Where all its ports are free. */
	public static Ports freePorts() {
		return Ports.free(PORTS);
	}

	/** Starts it and waits until it listens. {@code lines} of the setup go to {@code main.cf}. */
	public static RealPostfix start(ServerSetup setup) {
		PrivateFolder folder = PrivateFolder.create("postfix");
		configure(folder, setup);
		RealPostfix server = new RealPostfix(folder, setup);
		try {
			setup.ports().await(server, PORTS);
			return server;
		} catch (RuntimeException e) {
			server.close();
			throw e;
		}
	}

	private static void configure(PrivateFolder folder, ServerSetup setup) {
		PemFiles pem = PemFiles.write(folder, setup.identity());
		folder.folder("spool");
		folder.folder("data", "postfix");
		RealDovecot store = setup.neededStore();
		folder.write("etc/main.cf", """
				compatibility_level = 3.6
				daemon_directory = %1$s/usr/lib/postfix/sbin
				command_directory = %1$s/usr/sbin
				shlib_directory = %1$s/usr/lib/postfix
				meta_directory = %1$s/etc/postfix
				queue_directory = %2$s/spool
				data_directory = %2$s/data
				maillog_file = %2$s/log
				maillog_file_prefixes = %2$s
				mail_owner = postfix
				setgid_group = postdrop
				import_environment = MAIL_CONFIG TZ LANG LD_LIBRARY_PATH=%1$s/usr/lib/postfix
				myhostname = %3$s
				mydestination =
				inet_interfaces = 127.0.0.1
				inet_protocols = ipv4
				mynetworks = 127.255.255.254/32
				alias_maps =
				alias_database =
				virtual_mailbox_domains = %4$s
				virtual_mailbox_maps = static:known
				virtual_transport = lmtp:inet:%5$s:%6$d
				smtpd_sasl_type = dovecot
				smtpd_sasl_path = inet:%5$s:%7$d
				smtpd_tls_chain_files = %8$s, %9$s
				smtpd_tls_security_level = may
				smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
				disable_vrfy_command = yes
				smtpd_error_sleep_time = 0
				%10$s""".formatted(UnpackedServers.root(), folder.root(), ServerSetup.HOST, domains(setup),
				store.ports().host(), store.lmtpPort(), store.saslPort(), pem.key(), pem.chain(),
				setup.joinedLines()));
		folder.write("etc/master.cf", services(setup.ports()));
	}

	private static String domains(ServerSetup setup) {
		return setup.users().stream().map(RealUser::domain).distinct().collect(Collectors.joining(", "));
	}

	private static String services(Ports ports) {
		return "postlog unix-dgram n - n - 1 postlogd\n"
				+ smtpd(ports, 25) + "    -o smtpd_sasl_auth_enable=no\n"
				+ smtpd(ports, 587) + SUBMISSION + MUST_START_TLS
				+ smtpd(ports, 2525) + SUBMISSION + MUST_START_TLS
				+ smtpd(ports, 465) + SUBMISSION + "    -o smtpd_tls_wrappermode=yes\n"
				+ """
						pickup unix n - n 60 1 pickup
						cleanup unix n - n - 0 cleanup
						qmgr unix n - n 300 1 qmgr
						tlsmgr unix - - n 1000? 1 tlsmgr
						rewrite unix - - n - - trivial-rewrite
						bounce unix - - n - 0 bounce
						defer unix - - n - 0 bounce
						trace unix - - n - 0 bounce
						verify unix - - n - 1 verify
						proxymap unix - - n - - proxymap
						smtp unix - - n - - smtp
						error unix - - n - - error
						retry unix - - n - - error
						discard unix - - n - - discard
						lmtp unix - - n - - lmtp
						anvil unix - - n - 1 anvil
						scache unix - - n - 1 scache
						""";
	}

	// The address stands here because Postfix takes only those of a network card for inet_interfaces.
	private static String smtpd(Ports ports, int port) {
		return ports.host() + ":" + ports.of(port) + " inet n - n - - smtpd\n";
	}

	/** Runs {@code postfix}, {@code postconf} or another of its commands on this instance. */
	public Program command(String name, String... arguments) {
		List<String> command = new ArrayList<>(List.of(
				UnpackedServers.program("usr/sbin/" + name).toString(), "-c", configuration().toString()));
		command.addAll(List.of(arguments));
		return Program.run(environment(), "", command);
	}

	/** What a shell needs so that the programs of this instance are found and run. */
	public Map<String, String> environment() {
		return Map.of("LD_LIBRARY_PATH", UnpackedServers.program("usr/lib/postfix").toString(), "PATH",
				UnpackedServers.program("usr/sbin") + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
	}

	/** The folder of {@code main.cf} and {@code master.cf}. */
	public Path configuration() {
		return folder.at("etc");
	}

	@Override
	public Ports ports() {
		return setup.ports();
	}

	@Override
	public String log() {
		return folder.read("log");
	}

	@Override
	public boolean isAlive() {
		return ServerProcess.isAlive(pid());
	}

	@Override
	public void close() {
		if (isAlive()) {
			ServerProcess.of(pid()).close();
		}
		folder.close();
	}
}
