package org.postern.testkit.real;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dovecot on the ports of the guide: 143 and 110 with STARTTLS, 993, 995, and 465 for IMAP. No login before TLS. It also
 * takes mail by LMTP and checks passwords for Postfix.
 */
public final class RealDovecot extends ForegroundServer {

	/** For clients. */
	public static final List<Integer> PORTS = List.of(110, 143, 465, 993, 995);

	private static final int LMTP = 24;
	private static final int SASL = 12345;
	private static final List<Integer> ALL = Stream.concat(PORTS.stream(), Stream.of(LMTP, SASL)).toList();

	private final ServerSetup setup;

	private RealDovecot(PrivateFolder folder, ServerSetup setup) {
		super(folder, setup.ports(), "output",
				List.of("dovecot", "-F", "-c", configuration(folder, setup).toString()));
		this.setup = setup;
	}

	/** Where all its ports are free. */
	public static Ports freePorts() {
		return Ports.free(ALL);
	}

	/** Starts it and waits until it listens. */
	public static RealDovecot start(ServerSetup setup) {
		PrivateFolder folder = PrivateFolder.create("dovecot");
		return awaited(new RealDovecot(folder, setup), ALL);
	}

	private static Path configuration(PrivateFolder folder, ServerSetup setup) {
		PemFiles pem = PemFiles.write(folder, setup.identity());
		folder.folder("mail");
		folder.write("users", setup.users().stream().map(user -> user.address() + ":{PLAIN}" + user.password()
				+ ":nobody:nogroup::" + folder.folder("mail/" + user.address(), "nobody") + "::\n")
				.collect(Collectors.joining()));
		return folder.write("dovecot.conf", """
				base_dir = %1$s/run
				state_dir = %1$s/state
				log_path = %1$s/log
				protocols = imap pop3 lmtp
				listen = %2$s
				ssl = yes
				ssl_cert = <%3$s
				ssl_key = <%4$s
				ssl_min_protocol = TLSv1.2
				disable_plaintext_auth = yes
				auth_mechanisms = plain login
				auth_verbose = yes
				auth_failure_delay = 0
				first_valid_uid = 1
				mail_location = maildir:~/Maildir
				passdb {
				  driver = passwd-file
				  args = username_format=%%u %1$s/users
				}
				userdb {
				  driver = passwd-file
				  args = username_format=%%u %1$s/users
				}
				service imap-login {
				  inet_listener imap {
				    port = %5$d
				  }
				  inet_listener imaps {
				    port = %6$d
				    ssl = yes
				  }
				  inet_listener imap-465 {
				    port = %7$d
				    ssl = yes
				  }
				}
				service pop3-login {
				  inet_listener pop3 {
				    port = %8$d
				  }
				  inet_listener pop3s {
				    port = %9$d
				    ssl = yes
				  }
				}
				service lmtp {
				  inet_listener lmtp {
				    port = %10$d
				  }
				}
				service auth {
				  inet_listener sasl {
				    port = %11$d
				  }
				}
				# Else every wrong password makes the next test of one wait longer.
				service anvil {
				  unix_listener anvil-auth-penalty {
				    mode = 0
				  }
				}
				%12$s""".formatted(folder.root(), setup.host(), pem.chain(), pem.key(), setup.port(143), setup.port(993),
				setup.port(465), setup.port(110), setup.port(995), setup.port(LMTP), setup.port(SASL),
				setup.joinedLines()));
	}

	/** The configuration, in a folder of its own. */
	public Path configuration() {
		return folder.at("dovecot.conf");
	}

	/** Where a user's mail lies, as Maildir. */
	public Path mail(RealUser user) {
		return folder.at("mail/" + user.address() + "/Maildir");
	}

	int lmtpPort() {
		return setup.port(LMTP);
	}

	int saslPort() {
		return setup.port(SASL);
	}

	public long pid() {
		return process().pid();
	}

	@Override
	public String log() {
		return folder.read("output") + folder.read("log");
	}
}
