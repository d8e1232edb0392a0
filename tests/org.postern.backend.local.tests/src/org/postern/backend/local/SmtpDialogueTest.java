package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.secret.Secret;

class SmtpDialogueTest {

	private static final String PLAIN = "AUTH PLAIN "
			+ Base64.getEncoder().encodeToString("\0anna@example.test\0open sesame".getBytes(StandardCharsets.UTF_8));

	@TempDir
	Path folder;

	private Practice practice;

	@BeforeEach
	void start() throws Exception {
		practice = new Practice(folder).start();
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private List<String> greet(Dialogue smtp) throws IOException {
		return smtp.say("EHLO there").until("250 ");
	}

	private Dialogue submission() throws IOException {
		Dialogue smtp = practice.connect(587).expect("220");
		greet(smtp);
		smtp.say("STARTTLS").expect("220").secure();
		greet(smtp);
		return smtp.say(PLAIN).expect("235");
	}

	private List<Path> inbox(String account) throws IOException {
		return files(practice.data().path().resolve("mail/example.test").resolve(account));
	}

	private static List<Path> files(Path maildir) throws IOException {
		if (!Files.exists(maildir.resolve("new"))) {
			return List.of();
		}
		try (Stream<Path> fresh = Files.list(maildir.resolve("new"));
				Stream<Path> seen = Files.list(maildir.resolve("cur"))) {
			return Stream.concat(fresh, seen).toList();
		}
	}

	@Test
	void a_stranger_may_write_to_an_account_on_the_relay_port() throws Exception {
		assertEquals("250 2.0.0 Stored", practice.deliver(Practice.ANNA, "hello"));
		assertEquals(1, inbox("anna").size());
		String text = Files.readString(inbox("anna").getFirst());
		assertTrue(text.startsWith("Return-Path: <someone@example.org>\r\nReceived: from there ([127.0.0.1])\r\n"), text);
		assertTrue(text.endsWith("\r\nSubject: hello\r\n\r\nText of hello\r\n"), text);
	}

	@Test
	void a_stranger_is_refused_another_domain_at_the_recipient() throws Exception {
		try (Dialogue smtp = practice.connect(25).expect("220")) {
			greet(smtp);
			smtp.say("MAIL FROM:<someone@example.org>").expect("250").say("RCPT TO:<victim@example.net>")
					.expect("550 5.7.1 Relaying denied");
			smtp.say("RCPT TO:<nobody@example.test>").expect("550 5.1.1 No such mailbox");
			smtp.say("RCPT TO:<\"victim@example.net\"@example.test>").expect("55");
			smtp.say("RCPT TO:<@example.test:victim@example.net>").expect("55");
			smtp.say("RCPT TO:<victim%example.net@example.test>").expect("55");
			smtp.say("DATA").expect("503");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 587, 2525 })
	void ports_for_users_take_nothing_from_strangers_not_even_for_accounts(int port) throws Exception {
		try (Dialogue smtp = practice.connect(port).expect("220")) {
			greet(smtp);
			smtp.say("MAIL FROM:<someone@example.org>").expect("530");
		}
	}

	@Test
	void what_a_user_sends_to_other_domains_rests_in_the_outbox() throws Exception {
		try (Dialogue smtp = submission()) {
			smtp.say("MAIL FROM:<anna@example.test>").expect("250").say("RCPT TO:<far@example.net>").expect("250")
					.say("RCPT TO:<BEN@Example.Test>").expect("250").say("DATA").expect("354");
			smtp.say("Subject: both").say("").say("x").say(".").expect("250 2.0.0 Stored; what goes to other domains");
		}
		assertEquals(1, inbox("ben").size());
		List<Path> outbox = files(practice.data().path().resolve("outbox"));
		assertEquals(1, outbox.size());
		assertTrue(Files.readString(outbox.getFirst()).startsWith("X-Postern-Envelope-To: far@example.net\r\nReturn-Path:"));
	}

	@Test
	void login_is_offered_only_where_a_password_may_cross_the_wire() throws Exception {
		try (Dialogue smtp = practice.connect(587).expect("220")) {
			List<String> before = greet(smtp);
			assertTrue(before.contains("250-STARTTLS"), before.toString());
			assertFalse(before.toString().contains("AUTH"), before.toString());
			smtp.say(PLAIN).expect("504");
			smtp.say("STARTTLS").expect("220").secure();
			List<String> after = greet(smtp);
			assertFalse(after.contains("250-STARTTLS"), after.toString());
			assertTrue(after.contains("250-AUTH PLAIN LOGIN"), after.toString());
			smtp.say("STARTTLS").expect("503");
		}
	}

	@Test
	void where_tls_is_required_nothing_else_comes_before_it() throws Exception {
		practice.apply(Practice.only(Listener.of("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.CLEARTEXT_ALLOWED,
				Role.SUBMISSION)));
		try (Dialogue smtp = practice.connect(587).expect("220")) {
			assertFalse(greet(smtp).toString().contains("AUTH"));
			smtp.say("NOOP").expect("250").say("MAIL FROM:<anna@example.test>").expect("530").say(PLAIN).expect("530");
			smtp.say("STARTTLS").expect("220").secure();
			greet(smtp);
			smtp.say(PLAIN).expect("235");
		}
	}

	@Test
	void where_no_tls_is_stated_none_is_offered() throws Exception {
		practice.apply(Practice.only(Listener.of("smtp", 25, Security.NONE, Authentication.NONE, Role.RELAY)));
		try (Dialogue smtp = practice.connect(25).expect("220")) {
			List<String> offered = greet(smtp);
			assertFalse(offered.toString().contains("STARTTLS") || offered.toString().contains("AUTH"), offered.toString());
			smtp.say("STARTTLS").expect("503").say(PLAIN).expect("502");
		}
	}

	@Test
	void login_works_by_both_mechanisms_and_with_any_letters() throws Exception {
		practice.session().accounts().orElseThrow().put(Practice.BEN, Secret.of("zwölf Bäume"));
		Base64.Encoder base64 = Base64.getEncoder();
		try (Dialogue smtp = practice.connect(465).secure().expect("220")) {
			greet(smtp);
			smtp.say("AUTH LOGIN").expect("334")
					.say(base64.encodeToString("ben@example.test".getBytes(StandardCharsets.UTF_8))).expect("334")
					.say(base64.encodeToString("zwölf Bäume".getBytes(StandardCharsets.UTF_8))).expect("235");
		}
	}

	@Test
	void a_message_that_is_too_large_is_refused_and_another_may_follow() throws Exception {
		try (Dialogue smtp = practice.connect(25).expect("220")) {
			assertTrue(greet(smtp).contains("250-SIZE 1048576"));
			smtp.say("MAIL FROM:<someone@example.org> SIZE=2000000").expect("552");
			smtp.say("MAIL FROM:<someone@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250")
					.say("DATA").expect("354");
			String line = "x".repeat(998);
			for (int count = 0; count < 1100; count++) {
				smtp.say(line);
			}
			smtp.say(".").expect("552 5.3.4");
			smtp.say("MAIL FROM:<someone@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250")
					.say("DATA").expect("354").say("Subject: small").say("").say(".").expect("250");
		}
		assertEquals(1, inbox("anna").size());
		assertEquals(0, left("anna"));
	}

	/** Files that wait in {@code tmp}. */
	private long left(String account) throws IOException {
		try (Stream<Path> files = Files.list(practice.data().path().resolve("mail/example.test").resolve(account + "/tmp"))) {
			return files.count();
		}
	}

	@Test
	void a_client_that_leaves_in_the_middle_has_sent_nothing() throws Exception {
		for (String command : List.of("DATA", "BDAT 1000 LAST")) {
			try (Dialogue smtp = practice.connect(25).expect("220")) {
				greet(smtp);
				smtp.say("MAIL FROM:<someone@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250")
						.say(command).expect(command.equals("DATA") ? "354" : "502").say("Subject: half").say("");
			}
		}
		assertEquals("250 2.0.0 Stored", practice.deliver(Practice.ANNA, "whole"));
		practice.close();
		assertEquals(1, inbox("anna").size());
		assertEquals(0, left("anna"));
	}

	@Test
	void dots_at_the_beginning_of_lines_survive_and_a_bare_line_feed_ends_no_message() throws Exception {
		try (Dialogue smtp = practice.connect(25).expect("220")) {
			greet(smtp);
			smtp.say("MAIL FROM:<>").expect("250").say("RCPT TO:<anna@example.test>").expect("250").say("DATA")
					.expect("354");
			smtp.raw("Subject: dots\r\n\r\n..one\r\n...\r\nsmuggled\n.\nMAIL FROM:<evil@example.net>\r\n.\r\n").expect("250");
		}
		String text = Files.readString(inbox("anna").getFirst());
		assertTrue(text.endsWith("\r\n\r\n.one\r\n..\r\nsmuggled\n.\nMAIL FROM:<evil@example.net>\r\n"), text);
		assertTrue(text.startsWith("Return-Path: <>\r\n"), text);
	}

	@Test
	void a_command_line_without_end_is_cut_off() throws Exception {
		try (Dialogue smtp = practice.connect(25).expect("220")) {
			smtp.raw("EHLO " + "x".repeat(5000)).expect("501");
			assertTrue(smtp.isEnded());
		}
	}

	@Test
	void who_guesses_passwords_is_not_listened_to_after_a_while() throws Exception {
		String wrong = "AUTH PLAIN "
				+ Base64.getEncoder().encodeToString("\0anna@example.test\0wrong".getBytes(StandardCharsets.UTF_8));
		try (Dialogue smtp = practice.connect(2525).expect("220")) {
			greet(smtp);
			smtp.say(wrong).expect("535").say(wrong).expect("535").say(wrong).expect("535").say(PLAIN).expect("535");
		}
	}
}
