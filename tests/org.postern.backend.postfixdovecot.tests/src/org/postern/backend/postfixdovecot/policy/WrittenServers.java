package org.postern.backend.postfixdovecot.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.postern.api.model.CertificateFiles;
import org.postern.backend.postfixdovecot.dovecot.ConfBlock;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.dovecot.DropIn;
import org.postern.backend.postfixdovecot.postfix.Interfaces;
import org.postern.backend.postfixdovecot.postfix.Parameters;
import org.postern.backend.postfixdovecot.postfix.PostfixReading;
import org.postern.backend.postfixdovecot.reading.BoundPort;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.host.change.ServerFile;

/** Readings of servers that run nowhere. What Dovecot 2.4 says is after its documentation. */
final class WrittenServers {

	static final CertificateFiles CERTIFICATE = new CertificateFiles("/etc/ssl/mail.pem", "/etc/ssl/mail.key");

	private static final String MASTER = """
			# The administrator's services.
			smtp      inet  n       -       y       -       -       smtpd
			submission inet n       -       y       -       -       smtpd
			  -o syslog_name=postfix/submission
			  -o smtpd_tls_security_level=encrypt
			  -o smtpd_sasl_auth_enable=yes
			  -o smtpd_tls_auth_only=yes
			  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
			  -o milter_macro_daemon_name=ORIGINATING
			# Its own remark.
			pickup    unix  n       -       y       60      1       pickup
			""";
	private static final String MAIN = """
			# The administrator's settings.
			smtpd_tls_cert_file = /etc/ssl/mail.pem
			smtpd_tls_key_file = /etc/ssl/mail.key
			smtpd_tls_security_level = may
			""";
	private static final String LOGIN = """
			service imap-login {
			  executable = imap-login
			  user = $default_login_user
			  inet_listener imap {
			    port = 143
			  }
			  inet_listener imaps {
			    port = 993
			    ssl = yes
			  }
			}
			service pop3-login {
			  executable = pop3-login
			  user = $default_login_user
			  inet_listener pop3 {
			    port = 110
			  }
			  inet_listener pop3s {
			    port = 995
			    ssl = yes
			  }
			}
			""";

	private static final String SUBMISSION = """
			service submission-login {
			  executable = submission-login
			  user = $default_login_user
			  inet_listener submission {
			    port = 0
			  }
			}
			""";

	private WrittenServers() {
	}

	/** @param dovecot and {@code postfix} are versions */
	static Reading of(String dovecot, String postfix) {
		return of(dovecot, postfix, List.of());
	}

	static Reading of(String dovecot, String postfix, List<BoundPort> ports) {
		return of(dovecot, postfix, ports, DovecotProtocols.OWN);
	}

	static Reading of(String dovecot, String postfix, List<BoundPort> ports, DovecotProtocols known) {
		return of(dovecot(dovecot, "", Set.of("imap-login", "pop3-login"), known), postfix, ports, known);
	}

	/** With Dovecot's service for submission, closed. */
	static Reading speaking(String dovecot, DovecotProtocols known, String... settings) {
		return of(dovecot(dovecot, SUBMISSION + String.join("\n", settings) + "\n",
				Set.of("imap-login", "pop3-login", "submission-login"), known), "3.7.11", List.of(), known);
	}

	private static Reading of(DovecotReading dovecot, String postfix, List<BoundPort> ports, DovecotProtocols known) {
		return new Reading(Places.USUAL, known, Optional.of(dovecot), Optional.of(postfix(postfix)), Map.of(), false,
				ports, "as written");
	}

	private static DovecotReading dovecot(String version, String more, Set<String> programs, DovecotProtocols known) {
		boolean newer = version.startsWith("2.4");
		String settings = "listen = *, ::\nssl = yes\nssl_min_protocol = TLSv1.2\n" + LOGIN + (newer
				? "auth_allow_cleartext = no\nprotocols {\n  imap = yes\n  pop3 = yes\n}\n"
				: "disable_plaintext_auth = yes\nprotocols = imap pop3\n") + more;
		ServerFile main = new ServerFile("/etc/dovecot/dovecot.conf", Optional.of("!include conf.d/*.conf\n"));
		return new DovecotReading(version, ConfBlock.parse(settings), Optional.of(CERTIFICATE), List.of(),
				programs, DropIn.find(main, "/etc/dovecot", List.of(),
						nothing("/etc/dovecot/conf.d/99-postern.conf"), nothing("/etc/dovecot/postern.conf")),
				known);
	}

	private static PostfixReading postfix(String version) {
		boolean ranges = !version.startsWith("3.4");
		Parameters parameters = Parameters.parse(MAIN + "inet_interfaces = all\ninet_protocols = all\n"
				+ "smtpd_sasl_auth_enable = no\nsmtpd_tls_auth_only = no\nsmtpd_tls_wrappermode = no\n"
				+ "smtpd_tls_mandatory_protocols = " + (ranges ? ">=TLSv1.2" : "!SSLv2, !SSLv3, !TLSv1, !TLSv1.1") + "\n"
				+ "smtpd_tls_protocols = " + (ranges ? ">=TLSv1.2" : "!SSLv2, !SSLv3, !TLSv1, !TLSv1.1") + "\n");
		return new PostfixReading(version, parameters, Interfaces.of(parameters, List.of()),
				new ServerFile("/etc/postfix/main.cf", Optional.of(MAIN)),
				new ServerFile("/etc/postfix/master.cf", Optional.of(MASTER)), List.of());
	}

	private static ServerFile nothing(String path) {
		return new ServerFile(path, Optional.empty());
	}
}
