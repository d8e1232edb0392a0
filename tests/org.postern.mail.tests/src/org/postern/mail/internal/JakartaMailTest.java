package org.postern.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.secret.Secret;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Found;
import org.postern.mail.Letter;
import org.postern.mail.MailProblem;

class JakartaMailTest {

	private static final String ID = "<test-1@example.test>";
	private static final String PLAIN = "AGFubmEAc2VjcmV0";

	@TempDir
	static Path folder;
	private static TestAuthority authority;

	private final JakartaMail mail = new JakartaMail();
	private final CancelSource cancel = new CancelSource();

	@BeforeAll
	static void authority() throws Exception {
		authority = new TestAuthority(folder);
	}

	private Account account(String protocol, ScriptedServer server, Security security) throws Exception {
		return account(new Endpoint(protocol, "localhost", server.port(), security, Authentication.CLEARTEXT_ALLOWED,
				Role.ACCESS));
	}

	private Account account(Endpoint endpoint) throws Exception {
		return new Account(endpoint, InetAddress.getLoopbackAddress(), "anna", Secret.of("secret"), authority.trust(),
				Duration.ofSeconds(10), cancel);
	}

	private static MailProblem problem(Answer<?> answer) {
		return assertInstanceOf(Answer.Failed.class, answer).problem();
	}

	private static Letter letter() {
		MailAddress anna = new MailAddress("anna", "example.test");
		return new Letter(ID, anna, anna, "Übung", "Grüße\n.\nfrom text", "<p>Grüße</p>", Map.of("X-Postern-Test", "1"));
	}

	@Test
	void a_multipart_message_is_sent_whole_over_starttls() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< 220 mail", "> EHLO [127.0.0.1]", "< 250-mail",
				"< 250 STARTTLS", "> STARTTLS", "< 220 go", "= tls", "> EHLO [127.0.0.1]", "< 250-mail",
				"< 250 AUTH PLAIN LOGIN", "> AUTH PLAIN " + PLAIN, "< 235 welcome", "> MAIL FROM:<anna@example.test>*",
				"< 250 ok", "> RCPT TO:<anna@example.test>*", "< 250 ok", "> DATA", "< 250 queued as 17", "> QUIT",
				"< 221 bye")) {
			Answer<String> answer = mail.send(account("smtp", server, Security.STARTTLS_REQUIRED), letter());
			assertEquals(new Answer.Done<>("250 queued as 17"), answer);
			assertEquals(List.of(), server.wrong);
			String message = String.join("\n", server.heard);
			assertTrue(message.contains("Message-ID: " + ID), message);
			assertTrue(message.contains("multipart/alternative"), message);
			assertTrue(message.contains("text/html; charset=UTF-8"), message);
		}
	}

	@Test
	void a_port_between_servers_is_used_without_a_login() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< 220 mail", "> EHLO*", "< 250-mail",
				"< 250 AUTH PLAIN", "> MAIL FROM:<anna@example.test>*", "< 250 ok", "> RCPT*", "< 250 ok", "> DATA",
				"< 250 queued", "> QUIT", "< 221 bye")) {
			Endpoint relay = new Endpoint("smtp", "localhost", server.port(), Security.NONE, Authentication.NONE, Role.RELAY);
			assertEquals(new Answer.Done<>("250 queued"), mail.send(account(relay), letter()));
			assertEquals(List.of(), server.wrong);
		}
	}

	@Test
	void implicit_tls_logs_in_under_the_endpoints_name() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "= tls", "< * OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS] hi",
				"> LOGIN anna secret", "< TAG OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS] in", "> LOGOUT", "< * BYE", "< TAG OK")) {
			assertEquals(new Answer.Done<>("IDLE UIDPLUS"), mail.logIn(account("imap", server, Security.IMPLICIT_TLS)));
			assertEquals(List.of(), server.wrong);
		}
	}

	@Test
	void a_certificate_of_an_unknown_authority_is_refused() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "= tls", "< * OK hi", "= wait")) {
			Account trusting = account("imap", server, Security.IMPLICIT_TLS);
			Account strict = new Account(trusting.endpoint(), trusting.address(), "anna", trusting.password(),
					TestAuthority.platform(), trusting.timeout(), cancel);
			assertInstanceOf(MailProblem.TlsFailed.class, problem(mail.logIn(strict)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "IMPLICIT_TLS", "STARTTLS_REQUIRED" })
	void a_certificate_for_another_name_is_refused(Security security) throws Exception {
		String[] script = security == Security.IMPLICIT_TLS ? new String[] { "= tls", "< * OK hi", "= wait" }
				: new String[] { "< * OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "> STARTTLS", "< TAG OK go", "= tls", "= wait" };
		try (ScriptedServer server = new ScriptedServer(authority, script)) {
			Account account = account(new Endpoint("imap", "mail.example.test", server.port(), security,
					Authentication.TLS_ONLY, Role.ACCESS));
			assertInstanceOf(MailProblem.TlsFailed.class, problem(mail.logIn(account)));
		}
	}

	@Test
	void no_password_is_sent_where_the_promised_starttls_is_missing() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< * OK [CAPABILITY IMAP4rev1] hi", "= wait")) {
			MailProblem problem = problem(mail.logIn(account("imap", server, Security.STARTTLS)));
			assertInstanceOf(MailProblem.TlsFailed.class, problem);
			assertTrue(server.heard.stream().noneMatch(line -> line.contains("secret")), server.heard.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "NO [AUTHENTICATIONFAILED] Invalid credentials,WrongPassword", "NO Login failed,WrongPassword",
			"NO [UNAVAILABLE] Temporary authentication failure,TryLater", "NO [INUSE] Mailbox locked,TryLater",
			"NO [LIMIT] Too many attempts,TryLater", "NO [PRIVACYREQUIRED] TLS first,MechanismMissing" })
	void what_an_imap_server_answers_to_a_login_is_understood(String reply, String expected) throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< * OK [CAPABILITY IMAP4rev1] hi", "> LOGIN*",
				"< TAG " + reply, "= wait")) {
			MailProblem problem = problem(mail.logIn(account("imap", server, Security.NONE)));
			assertEquals(expected, problem.getClass().getSimpleName(), problem.toString());
			assertTrue(problem.reply().contains(reply.substring(3)), problem.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "-ERR [AUTH] Invalid login,WrongPassword", "-ERR Authentication failed,WrongPassword",
			"-ERR [IN-USE] Mailbox is locked,TryLater", "-ERR [SYS/TEMP] Try later,TryLater",
			"-ERR [LOGIN-DELAY] Too soon,TryLater" })
	void what_a_pop3_server_answers_to_a_login_is_understood(String reply, String expected) throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< +OK hi", "> CAPA", "< -ERR no", "> USER anna",
				"< +OK", "> PASS secret", "< " + reply, "> QUIT", "< +OK bye")) {
			MailProblem problem = problem(mail.logIn(account("pop3", server, Security.NONE)));
			assertEquals(expected, problem.getClass().getSimpleName(), problem.toString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "535 5.7.8 Bad credentials,WrongPassword", "454 4.7.0 Temporary failure,TryLater",
			"534 5.7.9 Mechanism too weak,MechanismMissing", "421 4.7.0 Too many errors,TryLater" })
	void what_an_smtp_server_answers_to_a_login_is_understood(String reply, String expected) throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< 220 mail", "> EHLO*", "< 250-mail",
				"< 250 AUTH PLAIN", "> AUTH PLAIN*", "< " + reply, "= wait")) {
			MailProblem problem = problem(mail.logIn(account("smtp", server, Security.NONE)));
			assertEquals(expected, problem.getClass().getSimpleName(), problem.toString());
			assertTrue(problem.reply().contains(reply), problem.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "250 SIZE 1000", "250 AUTH CRAM-MD5" })
	void a_login_that_is_not_offered_is_told_apart_from_a_wrong_password(String extension) throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< 220 mail", "> EHLO*", "< 250-mail",
				"< " + extension, "> QUIT", "< 221 bye")) {
			assertInstanceOf(MailProblem.MechanismMissing.class,
					problem(mail.logIn(account("smtp", server, Security.NONE))));
		}
	}

	@Test
	void imap_with_login_disabled_is_a_missing_mechanism() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hi",
				"= wait")) {
			assertInstanceOf(MailProblem.MechanismMissing.class,
					problem(mail.logIn(account("imap", server, Security.NONE))));
		}
	}

	@ParameterizedTest
	@CsvSource({ "MAIL,550 5.7.1 Not from you,SenderRefused", "RCPT,550 5.1.1 No such user,RecipientRefused",
			"RCPT,451 4.7.1 Greylisted,TryLater", "DATA,552 5.3.4 Too big,MessageRefused" })
	void a_refused_message_tells_what_was_refused(String where, String reply, String expected) throws Exception {
		List<String> script = new ArrayList<>(List.of("< 220 mail", "> EHLO*", "< 250-mail", "< 250 AUTH PLAIN",
				"> AUTH PLAIN*", "< 235 ok", "> MAIL*", "< " + (where.equals("MAIL") ? reply : "250 ok")));
		if (!where.equals("MAIL")) {
			script.addAll(List.of("> RCPT*", "< " + (where.equals("RCPT") ? reply : "250 ok")));
		}
		script.addAll(where.equals("DATA") ? List.of("> DATA", "< " + reply) : List.of());
		script.addAll(List.of("> RSET", "< 250 ok", "> QUIT", "< 221 bye"));
		try (ScriptedServer server = new ScriptedServer(authority, script.toArray(String[]::new))) {
			MailProblem problem = problem(mail.send(account("smtp", server, Security.NONE), letter()));
			assertEquals(expected, problem.getClass().getSimpleName(), problem + " " + server.heard);
			assertTrue(problem.reply().contains(reply), problem.toString());
		}
	}

	@Test
	void nobody_at_the_port_is_unreachable() throws Exception {
		ScriptedServer server = new ScriptedServer(authority);
		server.close();
		assertInstanceOf(MailProblem.Unreachable.class, problem(mail.logIn(account("imap", server, Security.NONE))));
		assertInstanceOf(MailProblem.Unreachable.class, problem(mail.logIn(account("pop3", server, Security.NONE))));
		assertInstanceOf(MailProblem.Unreachable.class,
				problem(mail.send(account("smtp", server, Security.NONE), letter())));
	}

	@ParameterizedTest
	@CsvSource({ "imap,NONE", "pop3,NONE", "smtp,NONE", "imap,IMPLICIT_TLS", "smtp,STARTTLS" })
	void a_server_that_says_nothing_is_left_when_cancelled(String protocol, Security security) throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "= wait", "= wait", "= wait")) {
			Thread.ofVirtual().start(() -> {
				while (server.accepted() == 0) {
					Thread.onSpinWait();
				}
				cancel.cancel();
			});
			assertThrows(InterruptedException.class, () -> mail.logIn(account(protocol, server, security)));
		}
	}

	@Test
	void a_call_cancelled_beforehand_does_not_connect() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "= wait")) {
			cancel.cancel();
			assertThrows(InterruptedException.class, () -> mail.logIn(account("imap", server, Security.NONE)));
			assertEquals(0, server.accepted());
		}
	}

	@Test
	void a_message_is_found_by_imap() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< * OK [CAPABILITY IMAP4rev1] hi", "> LOGIN*",
				"< TAG OK [CAPABILITY IMAP4rev1] in", "> EXAMINE INBOX", "< * 7 EXISTS", "< * 0 RECENT",
				"< * OK [UIDVALIDITY 1]", "< TAG OK [READ-ONLY]", "> SEARCH HEADER Message-ID <test-1@example.test> ALL",
				"< * SEARCH 3", "< TAG OK", "> FETCH 3*", "< * 3 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) RFC822.SIZE 512)", "< TAG OK",
				"> FETCH 3 (BODY*", "< * 3 FETCH (BODY[HEADER] {26}", "< Received: from a", "<   by b", "< )", "< TAG OK",
				"> *", "< TAG OK", "> *", "< TAG OK", "> *", "< TAG OK")) {
			assertEquals(new Answer.Done<>(Optional.of(new Found("INBOX, message 3 of 7", 512, List.of("Received: from a by b")))),
					mail.find(account("imap", server, Security.NONE), ID), server.heard.toString());
		}
	}

	@Test
	void a_message_is_found_by_imap_in_another_folder() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< * OK [CAPABILITY IMAP4rev1] hi", "> LOGIN*",
				"< TAG OK [CAPABILITY IMAP4rev1] in", "> EXAMINE \"POP3 held\"", "< * 1 EXISTS", "< * 0 RECENT",
				"< * OK [UIDVALIDITY 1]", "< TAG OK [READ-ONLY]", "> SEARCH HEADER Message-ID <test-1@example.test> ALL",
				"< * SEARCH 1", "< TAG OK", "> FETCH 1*",
				"< * 1 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) RFC822.SIZE 512)", "< TAG OK",
				"> FETCH 1 (BODY*", "< * 1 FETCH (BODY[HEADER] {26}", "< Received: from a", "<   by b", "< )", "< TAG OK",
				"> *", "< TAG OK", "> *", "< TAG OK", "> *", "< TAG OK")) {
			assertEquals(new Answer.Done<>(Optional.of(new Found("POP3 held, message 1 of 1", 512, List.of("Received: from a by b")))),
					mail.find(account("imap", server, Security.NONE), "POP3 held", ID), server.heard.toString());
		}
	}

	@Test
	void a_message_is_found_by_pop3_among_the_newest() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< +OK hi", "> CAPA", "< +OK", "< TOP", "< UIDL", "< .",
				"> USER anna", "< +OK", "> PASS secret", "< +OK", "> STAT", "< +OK 2 1000", "> TOP 2 0", "< +OK",
				"< Message-ID: <other@example.test>", "<  ", "< .", "> TOP 1 0", "< +OK", "< Message-Id:  " + ID, "<  ",
				"< .", "> LIST", "< +OK", "< 1 480", "< 2 520", "< .", "> *", "< +OK", "> *", "< +OK")) {
			Answer<Optional<Found>> answer = mail.find(account("pop3", server, Security.NONE), ID);
			assertEquals(new Answer.Done<>(Optional.of(new Found("INBOX, message 1 of 2", 480, List.of("Message-Id: " + ID)))), answer,
					server.heard.toString());
		}
	}

	@Test
	void the_secret_is_in_no_problem_text() throws Exception {
		try (ScriptedServer server = new ScriptedServer(authority, "< 220 mail", "> EHLO*", "< 250-mail",
				"< 250 AUTH PLAIN", "> AUTH PLAIN*", "= close")) {
			MailProblem problem = problem(mail.logIn(account("smtp", server, Security.NONE)));
			assertInstanceOf(MailProblem.Unreachable.class, problem);
			assertTrue(!problem.reply().contains("secret") && !problem.reply().contains(PLAIN), problem.toString());
		}
	}
}
