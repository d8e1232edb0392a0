package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealUser;

/** Python's mail client at the port 2525 that a policy opened in Postfix. */
class SubmissionTest {

	/** Says the reply's code to each thing that is tried, and last what has arrived. */
	private static final String CLIENT = """
			import imaplib, smtplib, ssl, sys, time
			host, port, relay, imap, user, password = sys.argv[1:7]
			context = ssl._create_unverified_context()
			def tell(what, act):
			    try:
			        print(what, act()[0])
			    except smtplib.SMTPResponseException as e:
			        print(what, e.smtp_code)
			    except smtplib.SMTPRecipientsRefused as e:
			        print(what, list(e.recipients.values())[0][0])
			    except smtplib.SMTPNotSupportedError:
			        print(what, 'not offered')
			def connect(port, tls):
			    client = smtplib.SMTP(host, int(port), local_hostname='client.example.net', timeout=30)
			    client.ehlo()
			    if tls:
			        client.starttls(context=context)
			        client.ehlo()
			    return client
			plain = connect(port, False)
			tell('login without TLS', lambda: plain.login(user, password))
			tell('mail without TLS', lambda: plain.mail(user))
			plain.quit()
			for to in (user, 'somebody@example.net'):
			    stranger = connect(port, True)
			    stranger.mail('stranger@example.org')
			    tell('stranger at 2525', lambda: stranger.rcpt(to))
			    stranger.quit()
			stranger = connect(relay, True)
			stranger.mail('stranger@example.org')
			tell('stranger at 25 to outside', lambda: stranger.rcpt('somebody@example.net'))
			stranger.quit()
			client = connect(port, True)
			tell('wrong password', lambda: client.login(user, 'wrong'))
			tell('login', lambda: client.login(user, password))
			client.mail(user)
			tell('to outside', lambda: client.rcpt('somebody@example.net'))
			client.rset()
			client.sendmail(user, [user], 'Subject: over 2525\\r\\n\\r\\nHello\\r\\n')
			client.quit()
			box = imaplib.IMAP4_SSL(host=sys.argv[7], port=int(imap), ssl_context=context)
			box.login(user, password)
			for _ in range(300):
			    box.select('INBOX', readonly=True)
			    found = box.search(None, 'SUBJECT', '"over 2525"')[1][0].split()
			    if found:
			        break
			    time.sleep(0.1)
			print('arrived', len(found))
			box.logout()
			""";
	private static final RealUser ANNA = RealUser.ANNA;

	private RealServers servers;
	private PostfixDovecotSession session;

	@BeforeEach
	void start() {
		servers = new RealServers();
		session = Sessions.with(servers, servers.host(), Duration.ZERO);
	}

	@AfterEach
	void stop() {
		servers.close();
	}

	private void apply(PortPolicy wanted) throws Exception {
		Plan plan = session.plan(wanted);
		Revision revision = session.backup(plan);
		session.apply(plan, Progress.none());
		session.confirm(revision);
	}

	@Test
	void users_send_over_2525_after_logging_in_and_nobody_else_does() throws Exception {
		int port = servers.postfix().ports().of(2525);
		PortPolicy without = session.read().policy();
		apply(without.without(without.find("smtp", port).orElseThrow().id()));
		Listener fallback = Listener.of("smtp", port, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.SUBMISSION)
				.asFallbackFor(25).withBind(Optional.of(servers.postfix().ports().host()));
		apply(session.read().policy().with(fallback));
		assertTrue(servers.follows(false), servers.logs());
		assertEquals(List.of("login without TLS not offered", "mail without TLS 530", "stranger at 2525 554",
				"stranger at 2525 554", "stranger at 25 to outside 554", "wrong password 535", "login 235", "to outside 250",
				"arrived 1"), client(port), servers::logs);
	}

	private List<String> client(int port) {
		return Program.run(List.of("python3", "-c", CLIENT, servers.postfix().ports().host(), Integer.toString(port),
				Integer.toString(servers.postfix().ports().of(25)), Integer.toString(servers.dovecot().ports().of(993)),
				ANNA.address(), ANNA.password(), servers.dovecot().ports().host())).orFail().lines();
	}
}
