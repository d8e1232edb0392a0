package org.postern.testkit.real;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Exim on 25, 587, 465 and 2525. Who may send where is decided by its access list {@code acl_rcpt}, which a test may
 * replace; Dovecot stores the mail.
 */
public final class RealExim implements RunningServer {

	/** For clients. */
	public static final List<Integer> PORTS = List.of(25, 465, 587, 2525);

	/** Strangers may send to this server's users only. */
	public static final String CLOSED = """
			  accept authenticated = *
			  require message = relay not permitted
			          domains = +local_domains
			  accept
			""";

	/** Everybody may send everywhere, and nothing is ever delivered elsewhere. */
	public static final String OPEN = "  accept\n";

	/** The first attempt of a stranger is put off. */
	public static final String GREYLISTING = """
			  accept authenticated = *
			  defer message = 4.7.1 Greylisted, please try again later
			""";

	private final PrivateFolder folder;
	private final ServerSetup setup;
	private final ServerProcess process;

	private RealExim(PrivateFolder folder, ServerSetup setup, String acl) {
		this.folder = folder;
		this.setup = setup;
		this.process = ServerProcess.start(folder.at("output"), Map.of(),
				List.of(program().toString(), "-C",
						configuration(folder, setup, acl).toString(), "-bdf", "-q1h"));
	}

	/** Where all its ports are free. */
	public static Ports freePorts() {
		return Ports.free(PORTS);
	}

	/**
	 * Starts it and waits until it listens. {@code lines} of the setup are main options.
	 *
	 * @param acl what {@code acl_rcpt} says
	 */
	public static RealExim start(ServerSetup setup, String acl) {
		PrivateFolder folder = PrivateFolder.create("exim");
		RealExim server = new RealExim(folder, setup, acl);
		try {
			setup.ports().await(server, PORTS);
			return server;
		} catch (RuntimeException e) {
			server.close();
			throw e;
		}
	}

	private static Path configuration(PrivateFolder folder, ServerSetup setup, String acl) {
		PemFiles pem = PemFiles.write(folder, setup.identity());
		folder.folder("spool", "Debian-exim");
		folder.folder("log", "Debian-exim");
		return folder.write("exim.conf", """
				exim_path = %1$s
				primary_hostname = %2$s
				spool_directory = %3$s/spool
				log_file_path = %3$s/log/%%slog
				pid_file_path = %3$s/exim.pid
				domainlist local_domains = %4$s
				daemon_smtp_ports = %13$d : %14$d : %15$d : %16$d
				tls_on_connect_ports = %14$d
				local_interfaces = %5$s
				smtp_accept_max = 200
				tls_advertise_hosts = *
				tls_certificate = %6$s
				tls_privatekey = %7$s
				auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
				acl_smtp_rcpt = acl_rcpt
				keep_environment =
				%8$s
				begin acl
				acl_rcpt:
				%9$s
				begin routers
				store:
				  driver = manualroute
				  domains = +local_domains
				  transport = lmtp
				  route_list = * %10$s byname
				  self = send
				elsewhere:
				  driver = redirect
				  data = :blackhole:
				begin transports
				lmtp:
				  driver = smtp
				  protocol = lmtp
				  port = %11$d
				  allow_localhost
				  hosts_try_dane =
				begin retry
				* * F,1h,1m
				begin authenticators
				plain:
				  driver = plaintext
				  public_name = PLAIN
				  server_prompts = :
				  server_condition = %12$s
				  server_set_id = $auth2
				""".formatted(program(), ServerSetup.HOST, folder.root(),
				setup.users().stream().map(RealUser::domain).distinct().collect(Collectors.joining(" : ")),
				setup.host(), pem.chain(), pem.key(), setup.joinedLines(), acl,
				setup.neededStore().ports().host(), setup.neededStore().lmtpPort(), passwords(setup),
				setup.port(25), setup.port(465), setup.port(587), setup.port(2525)));
	}

	private static String passwords(ServerSetup setup) {
		return setup.users().stream().map(user -> "{and{{eq{$auth2}{%s}}{eq{$auth3}{%s}}}}"
				.formatted(user.address(), user.password())).collect(Collectors.joining(" ", "${if or{", "}}"));
	}

	/** The configuration, in a folder of its own. */
	public Path configuration() {
		return folder.at("exim.conf");
	}

	/** The program, where it was unpacked. */
	public static Path program() {
		return UnpackedServers.program("usr/sbin/exim4");
	}

	@Override
	public Ports ports() {
		return setup.ports();
	}

	@Override
	public String log() {
		return folder.read("output") + folder.read("log/mainlog") + folder.read("log/paniclog");
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
