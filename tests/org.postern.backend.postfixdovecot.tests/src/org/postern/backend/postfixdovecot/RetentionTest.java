package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealUser;

/** Python's POP3 and IMAP clients at Dovecot, and the days go by. */
class RetentionTest {

	/** Says one line for each folder: its name, the number of messages, and a hash of all of their text. */
	private static final String CLIENT = """
			import hashlib, imaplib, poplib, ssl, sys
			what, host, pop3, imap, user, password = sys.argv[1:7]
			context = ssl._create_unverified_context()
			if what == 'delete':
			    box = poplib.POP3_SSL(host, int(pop3), context=context)
			    box.user(user); box.pass_(password)
			    for number in sys.argv[7:]:
			        box.dele(int(number))
			    box.quit()
			    box = poplib.POP3_SSL(host, int(pop3), context=context)
			    box.user(user); box.pass_(password)
			    print(box.stat()[0])
			    box.quit()
			box = imaplib.IMAP4_SSL(host, int(imap), ssl_context=context)
			box.login(user, password)
			if what == 'put':
			    for folder in sys.argv[7:]:
			        box.create(folder)
			        for number in range(4):
			            box.append(folder, None, None, ('Subject: %s %d\\r\\n\\r\\nHello\\r\\n' % (folder, number)).encode())
			if what == 'look':
			    for folder in sys.argv[7:]:
			        if box.select('"%s"' % folder, readonly=True)[0] != 'OK':
			            print(folder, 'absent')
			            continue
			        found = sorted(box.fetch(n, '(BODY.PEEK[])')[1][0][1] for n in box.search(None, 'ALL')[1][0].split())
			        print(folder, len(found), hashlib.sha256(b'|'.join(found)).hexdigest()[:12])
			box.logout()
			""";
	private static final RealUser ANNA = RealUser.ANNA;
	private static final String OWN = "Family";

	private RealServers servers;
	private PostfixDovecotSession session;
	private PortPolicy present;

	@BeforeEach
	void start() throws Exception {
		servers = new RealServers();
		session = Sessions.with(servers, servers.host(), Duration.ZERO);
		present = session.read().policy();
		client("put", "INBOX", OWN);
	}

	@AfterEach
	void stop() {
		servers.close();
	}

	private List<String> client(String what, String... more) {
		List<String> command = new java.util.ArrayList<>(List.of("python3", "-c", CLIENT, what,
				servers.dovecot().ports().host(), Integer.toString(servers.dovecot().ports().of(995)),
				Integer.toString(servers.dovecot().ports().of(993)), ANNA.address(), ANNA.password()));
		command.addAll(List.of(more));
		return Program.run(command).orFail().lines();
	}

	private List<String> look(String folder) {
		return client("look", folder);
	}

	private PortPolicy policy(SettingValues retention) {
		return present.withSettings(Retention.PROTOCOL, retention);
	}

	private PortPolicy applied(SettingValues retention) throws Exception {
		Plan plan = session.plan(policy(retention));
		Revision revision = session.backup(plan);
		session.apply(plan, Progress.none());
		session.confirm(revision);
		return plan.wanted();
	}

	private MailboxRetention run(PortPolicy policy, int days, boolean dryRun) throws Exception {
		RetentionReport report = session.retain(new RetentionRun(policy, Instant.now().plus(Duration.ofDays(days)), dryRun));
		assertEquals(1, report.mailboxes().size());
		return report.mailboxes().getFirst();
	}

	private static void assertCounts(MailboxRetention found, int released, int expired, int held) {
		assertEquals(List.of(released, expired, held), List.of(found.released(), found.expired(), found.stillHeld()));
	}

	@Test
	void what_pop3_deletes_is_held_thirty_days_can_be_seen_by_imap_and_then_goes_alone() throws Exception {
		PortPolicy policy = applied(SettingValues.empty().with(Retention.HOLD, Term.ofDays(30)));
		List<String> own = look(OWN);
		assertEquals(List.of("2"), client("delete", "1", "3"));
		assertCounts(run(policy, 0, true), 0, 0, 2);
		assertCounts(run(policy, 0, false), 0, 0, 2);
		assertTrue(look("POP3 held").getFirst().startsWith("POP3 held 2 "), look("POP3 held").toString());
		List<String> inbox = look("INBOX");
		assertCounts(run(policy, 29, false), 0, 0, 2);
		MailboxRetention dry = run(policy, 31, true);
		assertCounts(dry, 2, 0, 0);
		assertTrue(dry.bytes() > 0 && dry.oldest().isPresent());
		assertEquals(dry, run(policy, 31, false));
		assertTrue(look("POP3 held").getFirst().startsWith("POP3 held 0 "));
		assertCounts(run(policy, 31, false), 0, 0, 0);
		assertEquals(own, look(OWN));
		assertEquals(inbox, look("INBOX"));
		assertTrue(inbox.getFirst().startsWith("INBOX 2 "), inbox.toString());
	}

	@Test
	void mail_expires_in_the_inbox_and_nowhere_else() throws Exception {
		PortPolicy policy = policy(SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(90)));
		List<String> own = look(OWN);
		List<String> inbox = look("INBOX");
		assertCounts(run(policy, 89, false), 0, 0, 0);
		assertCounts(run(policy, 91, true), 0, 4, 0);
		assertEquals(inbox, look("INBOX"));
		assertCounts(run(policy, 91, false), 0, 4, 0);
		assertTrue(look("INBOX").getFirst().startsWith("INBOX 0 "));
		assertEquals(own, look(OWN));
	}

	@Test
	void a_mailbox_has_its_own_rule_before_its_domains_and_that_before_all() throws Exception {
		SettingValues general = SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(10));
		assertCounts(run(policy(general), 20, true), 0, 4, 0);
		SettingValues domain = general.withOverride(Retention.EXPIRE, ANNA.domain(), Term.ofDays(30));
		assertCounts(run(policy(domain), 20, true), 0, 0, 0);
		assertCounts(run(policy(domain), 31, true), 0, 4, 0);
		SettingValues own = domain.withOverride(Retention.EXPIRE, ANNA.address(), Term.forever());
		assertCounts(run(policy(own), 1000, true), 0, 0, 0);
		SettingValues other = general.withOverride(Retention.EXPIRE, "other.example", Term.forever());
		assertCounts(run(policy(other), 20, true), 0, 4, 0);
	}

	@Test
	void the_daily_run_is_in_the_plan_moves_what_is_deleted_and_touches_nothing_else() throws Exception {
		SettingValues retention = SettingValues.empty().with(Retention.HOLD, Term.ofDays(30));
		Plan plan = session.plan(policy(retention));
		assertTrue(plan.changes().stream().anyMatch(change -> change.summary().startsWith("Retention: run it daily")),
				plan.changes().toString());
		applied(retention);
		Path script = servers.dovecot().configuration().resolveSibling("postern-retention.sh");
		assertTrue(Files.readString(servers.scratch("cron/postern-retention")).contains(script.toString()));
		List<String> own = look(OWN);
		Program.run(List.of("sh", script.toString())).orFail();
		assertTrue(look("INBOX").getFirst().startsWith("INBOX 4 "));
		client("delete", "2");
		Program.run(List.of("sh", script.toString())).orFail();
		Program.run(List.of("sh", script.toString())).orFail();
		assertTrue(look("INBOX").getFirst().startsWith("INBOX 3 "));
		assertTrue(look("POP3 held").getFirst().startsWith("POP3 held 1 "));
		assertEquals(own, look(OWN));
	}
}
