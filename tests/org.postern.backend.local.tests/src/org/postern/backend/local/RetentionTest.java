package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.backend.RetentionRun;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;

/** Hold and expire over days that pass as the test wants. */
class RetentionTest {

	@TempDir
	Path folder;

	private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
	private Practice practice;

	@BeforeEach
	void start() throws Exception {
		practice = new Practice(folder, clock, Practice.LIMITS,
				Practice.holding(Practice.everyPort(), 14, Term.ofDays(100))).start();
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private MailboxRetention run(MailAddress mailbox, boolean dryRun) throws Exception {
		RetentionReport report = practice.session().retain(new RetentionRun(practice.policy, clock.instant(), dryRun));
		assertEquals(dryRun, report.dryRun());
		return report.mailboxes().stream().filter(entry -> entry.mailbox().equals(mailbox)).findFirst().orElseThrow();
	}

	private void delete(MailAddress account, int number) throws Exception {
		try (Dialogue pop3 = practice.pop3(account)) {
			pop3.say("DELE " + number).expect("+OK").say("QUIT").expect("+OK");
		}
	}

	private void days(int days) {
		clock.forward(Duration.ofDays(days));
	}

	private int count(MailAddress account, String name) throws Exception {
		try (Dialogue imap = practice.imap(account)) {
			List<String> lines = imap.say("a STATUS \"" + name + "\" (MESSAGES)").until("a OK");
			return Integer.parseInt(lines.getFirst().replaceAll(".*MESSAGES ([0-9]+).*", "$1"));
		}
	}

	@Test
	void what_pop3_deletes_is_held_from_its_deletion_and_then_goes() throws Exception {
		practice.deliver(Practice.ANNA, "mine");
		days(20);
		delete(Practice.ANNA, 1);
		try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			pop3.say("STAT").expect("+OK 0 0");
		}
		assertEquals(1, count(Practice.ANNA, "POP3 held"));
		days(13);
		assertEquals(new MailboxRetention(Practice.ANNA, 0, 0, 0, Optional.empty(), 1), run(Practice.ANNA, false));
		days(1);
		MailboxRetention dry = run(Practice.ANNA, true);
		assertEquals(1, dry.released());
		assertEquals(Optional.of(Instant.parse("2026-01-01T12:00:00Z")), dry.oldest());
		assertTrue(dry.bytes() > 10);
		assertEquals(1, count(Practice.ANNA, "POP3 held"));
		assertEquals(dry, run(Practice.ANNA, false));
		assertEquals(0, count(Practice.ANNA, "POP3 held"));
		assertEquals(0, run(Practice.ANNA, false).released());
	}

	@Test
	void a_message_that_is_taken_back_from_what_is_held_stays() throws Exception {
		practice.deliver(Practice.ANNA, "rescued");
		delete(Practice.ANNA, 1);
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a SELECT \"POP3 held\"").until("a OK");
			imap.say("b MOVE 1 INBOX").until("b OK");
		}
		days(50);
		assertEquals(0, run(Practice.ANNA, false).released());
		try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			pop3.say("STAT").expect("+OK 1 ");
		}
	}

	@Test
	void old_mail_expires_in_the_inbox_and_among_what_is_held_but_not_in_folders_of_users() throws Exception {
		practice.deliver(Practice.ANNA, "inbox");
		practice.deliver(Practice.ANNA, "kept");
		practice.deliver(Practice.ANNA, "held");
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			imap.say("a CREATE Archive").expect("a OK");
			imap.say("b MOVE 2 Archive").until("b OK");
		}
		days(95);
		delete(Practice.ANNA, 2);
		practice.deliver(Practice.ANNA, "young");
		days(5);
		MailboxRetention report = run(Practice.ANNA, false);
		assertEquals(2, report.expired());
		assertEquals(0, report.released());
		assertEquals(1, count(Practice.ANNA, "INBOX"));
		assertEquals(1, count(Practice.ANNA, "Archive"));
		assertEquals(0, count(Practice.ANNA, "POP3 held"));
	}

	@Test
	void domains_and_users_may_have_periods_of_their_own() throws Exception {
		practice.apply(practice.policy.withSettings("pop3",
				practice.policy.settings("pop3").withOverride(Retention.HOLD, "example.test", Term.ofDays(30))
						.withOverride(Retention.HOLD, "ben@example.test", Term.ofDays(0))));
		practice.deliver(Practice.ANNA, "held for the domain's time");
		practice.deliver(Practice.BEN, "not held");
		delete(Practice.ANNA, 1);
		delete(Practice.BEN, 1);
		days(29);
		assertEquals(1, run(Practice.ANNA, false).stillHeld());
		assertEquals(0, run(Practice.BEN, false).stillHeld());
		days(1);
		assertEquals(1, run(Practice.ANNA, false).released());
	}

	@Test
	void what_was_held_under_another_folder_name_is_not_forgotten() throws Exception {
		practice.deliver(Practice.ANNA, "old");
		delete(Practice.ANNA, 1);
		practice.apply(practice.policy.withSettings("pop3",
				practice.policy.settings("pop3").with(Retention.HOLD_FOLDER, "Deleted by POP3")));
		practice.deliver(Practice.ANNA, "new");
		delete(Practice.ANNA, 1);
		assertEquals(1, count(Practice.ANNA, "POP3 held"));
		assertEquals(1, count(Practice.ANNA, "Deleted by POP3"));
		days(14);
		assertEquals(2, run(Practice.ANNA, false).released());
	}

	@Test
	void clients_that_look_on_are_told_and_the_log_says_what_was_done() throws Exception {
		practice.deliver(Practice.ANNA, "watched");
		practice.deliver(Practice.ANNA, "too");
		try (Dialogue imap = practice.imap(Practice.ANNA); Dialogue pop3 = practice.pop3(Practice.ANNA)) {
			days(100);
			assertFalse(Files.exists(practice.data().path().resolve("server.log")));
			run(Practice.ANNA, true);
			assertFalse(Files.exists(practice.data().path().resolve("server.log")));
			run(Practice.ANNA, false);
			imap.say("a NOOP").expect("* 2 EXPUNGE").expect("* 1 EXPUNGE").expect("a OK");
			pop3.say("RETR 1").expect("-ERR").say("DELE 1").expect("+OK").say("QUIT").expect("+OK");
		}
		String log = Files.readString(practice.data().path().resolve("server.log"));
		assertTrue(log.startsWith("2026-04-11T12:00:00Z retention anna@example.test, 0 released after being held, 2 expired, "),
				log);
		assertEquals(1, log.lines().count());
	}

	@Test
	void it_works_while_no_server_runs() throws Exception {
		practice.deliver(Practice.ANNA, "lonely");
		practice.stop();
		days(101);
		assertEquals(1, run(Practice.ANNA, true).expired());
		assertEquals(1, run(Practice.ANNA, false).expired());
		practice.start();
		assertEquals(0, count(Practice.ANNA, "INBOX"));
	}
}
