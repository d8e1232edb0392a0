package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.secret.Secret;

class Pop3DialogueTest {

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

	@Test
	void it_says_what_it_can_before_and_after_the_login() throws Exception {
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("CAPA")) {
			assertEquals(List.of("TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING", "IMPLEMENTATION Postern",
					"STLS", "USER", "SASL PLAIN", "EXPIRE NEVER"), pop3.block());
			pop3.say("USER anna@example.test").expect("+OK").say("PASS open sesame").expect("+OK").say("CAPA");
			assertEquals(List.of("TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING", "IMPLEMENTATION Postern",
					"EXPIRE NEVER"), pop3.block());
		}
	}

	@Test
	void it_announces_when_mail_expires_and_whether_users_differ() throws Exception {
		practice.apply(Practice.holding(practice.policy, 14, Term.ofDays(365)));
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("CAPA")) {
			assertTrue(pop3.block().contains("EXPIRE 365"));
		}
		practice.apply(practice.policy.withSettings("pop3",
				practice.policy.settings("pop3").withOverride(Retention.EXPIRE, "ben@example.test", Term.ofDays(60))));
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("CAPA"); Dialogue ben = practice.pop3(Practice.BEN)) {
			assertTrue(pop3.block().contains("EXPIRE 60 USER"));
			ben.say("CAPA");
			assertTrue(ben.block().contains("EXPIRE 60"));
		}
	}

	@Test
	void mail_is_listed_read_and_stuffed_with_dots() throws Exception {
		try (Dialogue smtp = practice.connect(25).expect("220").say("HELO there").expect("250")) {
			smtp.say("MAIL FROM:<a@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250").say("DATA")
					.expect("354").raw("Subject: one\r\n\r\nfirst\r\n..\r\n...x\r\nlast\r\n.\r\n").expect("250");
		}
		try (Dialogue pop3 = practice.pop3(Practice.ANNA).say("STAT")) {
			String[] stat = pop3.line().split(" ");
			assertEquals("1", stat[1]);
			pop3.say("LIST").expect("+OK").expect("1 " + stat[2]).expect(".").say("LIST 1").expect("+OK 1 " + stat[2]);
			pop3.say("RETR 1");
			List<String> text = pop3.block();
			assertEquals(List.of("Subject: one", "", "first", "..", "...x", "last"), text.subList(text.size() - 6, text.size()));
			int octets = text.stream().mapToInt(line -> line.replaceFirst("^\\.", "").length() + 2).sum();
			assertEquals(stat[2], Integer.toString(octets));
			pop3.say("TOP 1 1");
			List<String> top = pop3.block();
			assertEquals(List.of("", "first"), top.subList(top.size() - 2, top.size()));
			pop3.say("TOP 1 0");
			assertEquals("", pop3.block().getLast());
			pop3.say("RETR 2").expect("-ERR").say("RETR x").expect("-ERR").say("TOP 1").expect("-ERR").say("XYZ").expect("-ERR");
		}
	}

	@Test
	void unique_ids_stay_the_same_in_every_session_and_after_a_restart() throws Exception {
		practice.deliver(Practice.ANNA, "one");
		practice.deliver(Practice.ANNA, "two");
		List<String> first;
		try (Dialogue pop3 = practice.pop3(Practice.ANNA).say("UIDL")) {
			first = pop3.block();
			assertEquals(2, first.size());
		}
		practice.stop();
		practice.start();
		try (Dialogue pop3 = practice.pop3(Practice.ANNA).say("UIDL")) {
			assertEquals(first, pop3.block());
			pop3.say("UIDL 2").expect("+OK " + first.get(1));
		}
	}

	@Test
	void what_is_deleted_goes_at_the_end_and_comes_back_on_reset() throws Exception {
		practice.deliver(Practice.ANNA, "one");
		practice.deliver(Practice.ANNA, "two");
		try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			pop3.say("DELE 1").expect("+OK").say("DELE 1").expect("-ERR").say("RETR 1").expect("-ERR").say("STAT")
					.expect("+OK 1 ").say("RSET").expect("+OK").say("STAT").expect("+OK 2 ").say("DELE 1").expect("+OK");
		}
		try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			pop3.say("STAT").expect("+OK 2 ").say("DELE 1").expect("+OK").say("QUIT").expect("+OK");
		}
		try (Dialogue pop3 = practice.pop3(Practice.ANNA).say("STAT").expect("+OK 1 ").say("RETR 1")) {
			assertTrue(pop3.block().contains("Subject: two"));
		}
	}

	@Test
	void one_session_at_a_time_has_a_mailbox() throws Exception {
		try (Dialogue first = practice.pop3(Practice.ANNA)) {
			try (Dialogue second = practice.connect(110).expect("+OK").say("USER anna@example.test").expect("+OK")) {
				second.say("PASS open sesame").expect("-ERR [IN-USE]");
			}
			first.say("QUIT").expect("+OK");
			assertTrue(first.isEnded());
		}
		practice.pop3(Practice.ANNA).close();
	}

	@Test
	void before_tls_no_password_is_taken_where_tls_is_wanted() throws Exception {
		practice.apply(Practice.only(
				Listener.of("pop3", 110, Security.STARTTLS_REQUIRED, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS)));
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("CAPA")) {
			List<String> before = pop3.block();
			assertTrue(before.contains("STLS") && !before.contains("USER") && !before.contains("SASL PLAIN"));
			pop3.say("USER anna@example.test").expect("-ERR").say("PASS open sesame").expect("-ERR").say("AUTH PLAIN")
					.expect("-ERR").say("STAT").expect("-ERR").say("NOOP").expect("+OK").say("STLS").expect("+OK").secure();
			pop3.say("CAPA");
			List<String> after = pop3.block();
			assertTrue(!after.contains("STLS") && after.contains("USER"));
			pop3.say("STLS").expect("-ERR").say("AUTH PLAIN").expect("+ ").say("=").expect("-ERR");
			pop3.say("AUTH PLAIN " + plain("anna@example.test", "open sesame")).expect("+OK");
		}
	}

	private static String plain(String user, String password) {
		return Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void a_password_may_hold_spaces_and_letters_of_any_language() throws Exception {
		practice.session().accounts().orElseThrow().put(Practice.ANNA, Secret.of(" zwölf  Bäume "));
		String wire = new String(" zwölf  Bäume ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("USER ANNA@example.test").expect("+OK")) {
			pop3.say("PASS " + wire).expect("+OK 0 messages");
		}
	}

	@Test
	void a_line_without_end_is_cut_off() throws Exception {
		try (Dialogue pop3 = practice.connect(110).expect("+OK").raw("USER " + "x".repeat(9000)).expect("-ERR A line")) {
			assertTrue(pop3.isEnded());
		}
	}

	@Test
	void too_many_connections_are_sent_away_and_others_stay() throws Exception {
		List<Dialogue> open = new java.util.ArrayList<>();
		try {
			for (int count = 0; count < Practice.LIMITS.connections(); count++) {
				open.add(practice.connect(count % 2 == 0 ? 110 : 143).expect(count % 2 == 0 ? "+OK" : "* OK"));
			}
			open.add(practice.connect(110).expect("-ERR [SYS/TEMP] Too many"));
			open.add(practice.connect(143).expect("* BYE Too many"));
			open.add(practice.connect(25).expect("421 4.3.2 Too many"));
			open.getFirst().say("NOOP").expect("+OK");
		} finally {
			for (Dialogue dialogue : open) {
				dialogue.close();
			}
		}
		assertFalse(open.isEmpty());
	}
}
