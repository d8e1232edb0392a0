package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;

class ImapDialogueTest {

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
	void before_tls_no_password_is_taken_where_tls_is_wanted() throws Exception {
		practice.apply(Practice.only(Listener.of("imap", 143, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS)));
		try (Dialogue imap = practice.connect(143)) {
			String greeting = imap.line();
			assertTrue(greeting.contains("STARTTLS") && greeting.contains("LOGINDISABLED"), greeting);
			imap.say("a LOGIN anna@example.test \"open sesame\"").expect("a NO [PRIVACYREQUIRED]");
			imap.say("b AUTHENTICATE PLAIN").expect("b NO [PRIVACYREQUIRED]");
			imap.say("c STARTTLS").expect("c OK").secure().say("d CAPABILITY");
			String after = imap.line();
			assertTrue(after.contains("AUTH=PLAIN") && !after.contains("STARTTLS") && !after.contains("LOGINDISABLED"), after);
			imap.expect("d OK").say("e STARTTLS").expect("e BAD").say("f LOGIN anna@example.test \"open sesame\"")
					.expect("f OK");
		}
	}

	@Test
	void where_tls_is_required_nothing_else_comes_before_it() throws Exception {
		practice.apply(Practice.only(
				Listener.of("imap", 143, Security.STARTTLS_REQUIRED, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS)));
		try (Dialogue imap = practice.connect(143).expect("* OK")) {
			imap.say("a NOOP").expect("a OK").say("b LOGIN anna@example.test x").expect("b NO [PRIVACYREQUIRED]")
					.say("c SELECT INBOX").expect("c NO [PRIVACYREQUIRED]").say("d LOGOUT").expect("* BYE").expect("d OK");
			assertTrue(imap.isEnded());
		}
	}

	@Test
	void login_works_by_words_literals_and_sasl() throws Exception {
		String plain = Base64.getEncoder()
				.encodeToString("\0anna@example.test\0open sesame".getBytes(StandardCharsets.UTF_8));
		try (Dialogue imap = practice.connect(143).expect("* OK")) {
			imap.say("a AUTHENTICATE PLAIN " + plain).expect("a OK").say("b LOGIN x y").expect("b BAD");
		}
		try (Dialogue imap = practice.connect(143).expect("* OK").say("a AUTHENTICATE PLAIN").expect("+").say(plain)) {
			imap.expect("a OK");
		}
		try (Dialogue imap = practice.connect(143).expect("* OK").say("a LOGIN {17}").expect("+")) {
			imap.raw("anna@example.test {11+}\r\nopen sesame\r\n").expect("a OK");
		}
		try (Dialogue imap = practice.connect(143).expect("* OK")) {
			imap.say("a LOGIN anna@example.test wrong").expect("a NO").say("b SELECT INBOX").expect("b NO");
		}
	}

	@Test
	void mail_is_selected_found_fetched_flagged_and_removed() throws Exception {
		practice.deliver(Practice.ANNA, "first");
		practice.deliver(Practice.ANNA, "second");
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a SEARCH SUBJECT second").expect("* SEARCH 2").expect("a OK");
			List<String> body = imap.say("b FETCH 2 (UID FLAGS RFC822.SIZE BODY.PEEK[])").until("b OK");
			assertTrue(body.getFirst().startsWith("* 2 FETCH (UID 2 FLAGS () RFC822.SIZE "), body.getFirst());
			int size = Integer.parseInt(body.getFirst().replaceAll(".*RFC822.SIZE ([0-9]+) .*", "$1"));
			assertTrue(body.getFirst().endsWith("{" + size + "}"), body.getFirst());
			assertTrue(body.contains("Text of second"));
			imap.say("c STORE 1 +FLAGS (\\Deleted $Label)").expect("* 1 FETCH (FLAGS (\\Deleted $Label))").expect("c OK");
			imap.say("d STORE 2 +FLAGS.SILENT (\\Seen)").expect("d OK");
			imap.say("e FETCH 2 FLAGS").expect("* 2 FETCH (FLAGS (\\Seen))").expect("e OK");
			imap.say("f EXPUNGE").expect("* 1 EXPUNGE").expect("f OK");
			imap.say("g FETCH 1 (UID)").expect("* 1 FETCH (UID 2)").expect("g OK");
			imap.say("h UID FETCH 2 BODY[HEADER.FIELDS (SUBJECT)]").expect("* 1 FETCH (UID 2 BODY[HEADER.FIELDS (SUBJECT)] {19}")
					.expect("Subject: second").until("h OK");
		}
	}

	@Test
	void flags_and_keywords_are_there_after_a_restart() throws Exception {
		practice.deliver(Practice.ANNA, "kept");
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a STORE 1 +FLAGS (\\Flagged \\Answered Work)").expect("* 1 FETCH").expect("a OK");
		}
		practice.stop();
		practice.start();
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a FETCH 1 FLAGS").expect("* 1 FETCH (FLAGS (\\Answered \\Flagged Work))").expect("a OK");
			imap.say("b SEARCH KEYWORD Work").expect("* SEARCH 1").expect("b OK");
		}
	}

	@Test
	void folders_are_made_listed_renamed_and_removed() throws Exception {
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a CREATE Work").expect("a OK").say("b CREATE Work.2026").expect("b OK").say("c CREATE Work")
					.expect("c NO").say("d CREATE \"Entw&APw-rfe\"").expect("d OK");
			assertEquals(List.of("* LIST () \".\" \"INBOX\"", "* LIST () \".\" \"Entw&APw-rfe\"", "* LIST () \".\" \"Work\"",
					"* LIST () \".\" \"Work.2026\"", "e OK LIST completed."), imap.say("e LIST \"\" *").until("e OK"));
			imap.say("f LIST \"\" Work.%").expect("* LIST () \".\" \"Work.2026\"").expect("f OK");
			imap.say("g RENAME Work Job").expect("g OK").say("h LIST \"\" Job*").expect("* LIST () \".\" \"Job\"")
					.expect("* LIST () \".\" \"Job.2026\"").expect("h OK");
			imap.say("i DELETE Job").expect("i OK").say("j LIST \"\" J*").expect("* LIST () \".\" \"Job.2026\"")
					.expect("j OK");
			imap.say("k UNSUBSCRIBE Job.2026").expect("k OK").say("l LSUB \"\" J*").expect("l OK");
			imap.say("m LIST \"\" \"\"").expect("* LIST (\\Noselect) \".\" \"\"").expect("m OK");
		}
	}

	@Test
	void no_folder_name_leads_out_of_the_mailbox() throws Exception {
		practice.deliver(Practice.BEN, "ben's");
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			int number = 0;
			for (String name : List.of("\"\"", ".", "..", "../ben", "a..b", ".a", "/etc", "\"a\\\\..\\\\b\"")) {
				number++;
				imap.say("d" + number + " DELETE " + name).expect("d" + number + " NO");
				imap.say("r" + number + " RENAME " + name + " Mine").expect("r" + number + " NO");
			}
			imap.say("b RENAME INBOX x").expect("b NO").say("c DELETE INBOX").expect("c NO");
		}
		try (Stream<Path> files = Files.list(practice.data().path().resolve("mail/example.test"))) {
			assertEquals(List.of("anna", "ben"), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
		try (Dialogue imap = practice.imap(Practice.BEN)) {
			imap.say("a SEARCH ALL").expect("* SEARCH 1").expect("a OK");
		}
	}

	@Test
	void append_copy_and_move_say_the_new_uids_and_keep_every_byte() throws Exception {
		String message = "Subject: =?utf-8?q?caf=C3=A9?=\r\nX-Long: a\r\n b\r\n\r\ncaf\u00e9 \u00ff\r\n.\r\n";
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a CREATE Sent").expect("a OK").say("b CREATE Old").expect("b OK");
			imap.say("c APPEND Sent (\\Seen Mine) \"01-Jan-2020 10:00:00 +0000\" {" + message.length() + "}").expect("+")
					.raw(message + "\r\n").expect("c OK [APPENDUID ");
			imap.say("d SELECT Sent").until("d OK");
			imap.say("e COPY 1 Old").expect("e OK [COPYUID ").say("f MOVE 1 Old").expect("* OK [COPYUID ").expect("* 1 EXPUNGE")
					.expect("f OK");
			imap.say("g SELECT Old").until("g OK");
			List<String> found = imap.say("h FETCH 2 (FLAGS INTERNALDATE BODY.PEEK[])").until("h OK");
			assertTrue(found.getFirst().contains("FLAGS (\\Seen Mine) INTERNALDATE \"01-Jan-2020 10:00:00 +0000\""),
					found.getFirst());
			String text = String.join("\r\n", found.subList(1, found.size() - 2)) + "\r\n";
			assertEquals(message, text);
			imap.say("i APPEND Nowhere {3}").expect("+").raw("x\r\n\r\n").expect("i NO [TRYCREATE]");
		}
	}

	@Test
	void message_numbers_hold_until_the_client_was_told_of_a_change() throws Exception {
		for (String subject : List.of("one", "two", "three")) {
			practice.deliver(Practice.ANNA, subject);
		}
		try (Dialogue imap = practice.imap(Practice.ANNA); Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			pop3.say("DELE 1").expect("+OK").say("QUIT").expect("+OK");
			practice.deliver(Practice.ANNA, "four");
			List<String> two = imap.say("a FETCH 2 (BODY.PEEK[TEXT])").until("a OK");
			assertEquals(List.of("* 2 FETCH (BODY[TEXT] {13}", "Text of two", ")"), two.subList(0, 3));
			assertTrue(two.contains("* 4 EXISTS") && two.stream().noneMatch(line -> line.endsWith("EXPUNGE")), two.toString());
			imap.say("b FETCH 1 FLAGS").expect("b OK");
			assertEquals(List.of("* 1 EXPUNGE", "c OK NOOP completed."), imap.say("c NOOP").until("c OK"));
			imap.say("d FETCH 3 BODY.PEEK[HEADER.FIELDS (SUBJECT)]").expect("* 3 FETCH").expect("Subject: four").until("d OK");
		}
	}

	@Test
	void one_client_hears_of_flags_that_another_sets() throws Exception {
		practice.deliver(Practice.ANNA, "one");
		try (Dialogue one = practice.imap(Practice.ANNA); Dialogue other = practice.imap(Practice.ANNA)) {
			one.say("a STORE 1 +FLAGS (\\Flagged)").expect("* 1 FETCH (FLAGS (\\Flagged))").expect("a OK");
			other.say("a NOOP").expect("* 1 FETCH (FLAGS (\\Flagged))").expect("a OK").say("b NOOP").expect("b OK");
			one.say("b NOOP").expect("b OK");
		}
	}

	@Test
	void an_idle_client_hears_once_of_mail_that_comes_and_goes() throws Exception {
		practice.apply(Practice.holding(practice.policy, 7, Term.forever()));
		try (Dialogue imap = practice.imap(Practice.ANNA).say("a IDLE").expect("+ ")) {
			practice.deliver(Practice.ANNA, "one");
			imap.expect("* 1 EXISTS").expect("* 0 RECENT");
			practice.deliver(Practice.ANNA, "two");
			imap.expect("* 2 EXISTS").expect("* 0 RECENT");
			try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
				pop3.say("DELE 1").expect("+OK").say("QUIT").expect("+OK");
			}
			imap.expect("* 1 EXPUNGE").say("DONE").expect("a OK").say("b NOOP").expect("b OK");
			imap.say("c SELECT \"POP3 held\"").expect("* FLAGS").expect("* 1 EXISTS").until("c OK");
		}
	}

	@Test
	void a_folder_that_another_client_removes_is_empty_and_the_session_goes_on() throws Exception {
		try (Dialogue one = practice.imap(Practice.ANNA); Dialogue other = practice.imap(Practice.ANNA)) {
			one.say("a CREATE Work").expect("a OK").say("b COPY 1 Work").until("b ");
			other.say("a SELECT Work").until("a OK");
			one.say("c DELETE Work").expect("c OK");
			other.say("b NOOP").until("b OK");
			other.say("c FETCH 1:* FLAGS").until("c OK");
			other.say("d SELECT INBOX").until("d OK");
		}
	}

	@Test
	void what_the_engine_cannot_do_is_an_answer_and_no_end() throws Exception {
		practice.deliver(Practice.ANNA, "one");
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a NONSENSE x y").expect("a BAD").say("b FETCH x FLAGS").expect("b BAD").say("* NOOP").expect("* BAD")
					.say("c COPY 1 Nowhere").expect("c NO");
			imap.say("d UID SEARCH ALL").expect("* SEARCH 1").expect("d OK");
		}
	}

	@Test
	void lines_and_literals_are_bounded() throws Exception {
		try (Dialogue imap = practice.connect(143).expect("* OK").raw("a LOGIN " + "x".repeat(9000)).expect("* BYE")) {
			assertTrue(imap.isEnded());
		}
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a APPEND INBOX {2000000+}");
			boolean cut = false;
			try {
				for (int count = 0; count < 400 && !cut; count++) {
					imap.raw("x".repeat(10_000));
				}
				imap.until("nothing of the kind");
			} catch (java.io.IOException | AssertionError e) {
				cut = true;
			}
			assertTrue(cut);
		}
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a SEARCH ALL").expect("* SEARCH").expect("a OK");
		}
		assertFalse(practice.deliver(Practice.ANNA, "still here").isEmpty());
	}

	@Test
	void a_multipart_message_shows_its_structure() throws Exception {
		String message = "Content-Type: multipart/mixed; boundary=b\r\nSubject: parts\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n"
				+ "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--b--\r\n";
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a APPEND INBOX {" + message.length() + "}").expect("+").raw(message + "\r\n").until("a OK");
			List<String> found = imap.say("b FETCH 1 (BODYSTRUCTURE BODY.PEEK[2])").until("b OK");
			assertTrue(found.getFirst().toLowerCase(java.util.Locale.ROOT).contains("\"application\" \"octet-stream\""),
					found.toString());
			assertTrue(found.contains("AAEC)") || found.contains("AAEC"), found.toString());
		}
	}
}
