package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.api.secret.Secret;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.bounce.MailState;
import org.postern.core.issued.Holder;
import org.postern.core.issued.Holding;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PlaceState;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.push.UserProblem;

/** What push, issued, publish and status say. */
class PushCommandTest {

	private static final Finding DIFFERS = Finding.of("published.differs", Severity.WARNING,
			"Clients find something else.", "It was changed.", "Publish again.").at("https://autoconfig.example.org");

	private final World world = new World();

	@TempDir
	Path folder;

	private static Recipient user(String address) {
		return new Recipient(MailAddress.parse(address));
	}

	@Test
	void a_preview_shows_who_is_refused_first_and_pushes_nothing() {
		world.pushes.list = new UserList(List.of(user("anna@example.org"), user("x@elsewhere.example")),
				List.of(new UserProblem("users.csv, line 3", "there is no address", "Write one.")));

		assertEquals(1, world.run("push", "--users", "users.csv", "--to", "out", "--preview"));
		assertEquals("""
				users.csv, line 3: there is no address. Write one.
				x@elsewhere.example  refused       no domain of this site  Add it.
				anna@example.org     to be pushed  autoconfig
				Over folder: 1 to be pushed, 1 refused, 1 wrong row
				""", world.out.toString());
		assertEquals(List.of("CsvFile[file=/site/users.csv]"), world.pushes.asked);
	}

	@Test
	void nothing_is_pushed_while_somebody_is_refused_unless_that_is_accepted() {
		world.pushes.list = new UserList(List.of(user("anna@example.org"), user("x@elsewhere.example")), List.of());

		assertEquals(1, world.run("push", "--users", "users.csv", "--to", "out"));
		assertTrue(world.err.toString().contains("--skip-refused"), world.err.toString());
		assertEquals(0, world.run("push", "--users", "users.csv", "--to", "out", "--skip-refused", "--at-once", "2",
				"--per-minute", "60"));
		assertEquals("push over folder {folder=/site/out} PushLimits[atOnce=2, perMinute=60]", world.pushes.asked.getLast());
		assertTrue(world.out.toString().endsWith("Run r1 over folder: 1 refused, 1 delivered\n"), world.out.toString());
	}

	@Test
	void wrong_rows_that_a_push_goes_on_without_are_told_all_the_same() {
		world.pushes.list = new UserList(List.of(user("anna@example.org")),
				List.of(new UserProblem("users.csv, line 3, column address", "there is no address", "Write one.")));

		assertEquals(0, world.run("push", "--users", "users.csv", "--to", "out", "--skip-refused"));
		assertTrue(world.out.toString().contains("users.csv, line 3, column address: there is no address"), world.out.toString());
		assertTrue(world.out.toString().endsWith("Run r1 over folder: 1 delivered, 1 wrong row\n"), world.out.toString());
		assertEquals(0, world.run("push", "--users", "users.csv", "--to", "out", "--skip-refused", "--json"));
		assertTrue(world.out.toString().contains("\"place\": \"users.csv, line 3, column address\""), world.out.toString());
	}

	@Test
	void a_run_that_is_not_whole_says_how_to_go_on() {
		world.pushes.list = new UserList(List.of(user("anna@example.org")), List.of());
		world.pushes.outcome = PushState.UNKNOWN;

		assertEquals(1, world.run("push", "--users", "users.csv", "--to", "out"));
		assertTrue(world.err.toString().contains("Take it up again: postern push --resume r1"), world.err.toString());
		assertEquals(1, world.run("push", "--resume", "r1", "--unknown-too"));
		assertEquals("resume r1, the unknown too", world.pushes.asked.getLast());
		assertEquals(3, world.run("push", "--resume", "r9"));
	}

	@Test
	void a_report_has_a_row_for_each_user_and_no_formula() throws Exception {
		world.folder = folder;
		world.pushes.list = new UserList(List.of(new Recipient(MailAddress.parse("anna@example.org"), "=cmd|'x'", Optional.empty())),
				List.of());

		assertEquals(0, world.run("push", "--users", "users.csv", "--to", "out", "--report", "report.csv"));
		assertEquals("address,name,state,detail,remedy\r\nanna@example.org,'=cmd|'x',delivered,'=where,\r\n",
				Files.readString(folder.resolve("report.csv")));
		assertEquals(0, world.run("push", "--users", "users.csv", "--to", "out", "--report", "report.jsonl"));
		assertTrue(Files.readString(folder.resolve("report.jsonl")).startsWith("{\"address\":\"anna@example.org\""));
		assertEquals(2, world.run("push", "--users", "users.csv", "--to", "out", "--report", "report.doc"));
	}

	@Test
	void a_directory_is_asked_with_its_settings_and_a_password_that_is_stored() {
		world.environment.put("PW", "s3cret");
		assertEquals(0, world.run("push", "--ldap", "ldap.example.org", "--ldap-set", "base=dc=example,dc=org", "--to", "out",
				"--password-env", "PW"));
		assertTrue(world.pushes.asked.getFirst().contains("base=dc=example,dc=org"), world.pushes.asked.toString());
		assertEquals(2, world.run("push", "--ldap", "ldap.example.org", "--ldap-set", "bsae=x", "--to", "out"));
		assertTrue(world.err.toString().contains("Settings are: base."), world.err.toString());
	}

	@Test
	void those_with_an_outdated_profile_are_shown_and_given_the_present_one() {
		world.issued.holders.add(holder("anna@example.org", Holding.OUTDATED));
		world.issued.holders.add(holder("ben@example.org", Holding.CURRENT));

		assertEquals(0, world.run("issued", "example.org", "--outdated"));
		assertEquals("anna@example.org  outdated  2026-07-01T10:00:00Z  mail  abc\n", world.out.toString());
		assertEquals(0, world.run("push", "--outdated", "--domain", "example.org", "--to", "out"));
		assertTrue(world.out.toString().endsWith("Run r1 over folder: 1 delivered\n"), world.out.toString());
	}

	@Test
	void those_whose_mail_came_back_are_shown_and_written_to_again() {
		Holder anna = holder("anna@example.org", Holding.OUTDATED);
		MailOutcome outcome = new MailOutcome(Instant.EPOCH, anna.issued().address(), "r1", "<a@example.org>", MailState.BOUNCED,
				"5.2.2", "anna@example.org", "");
		world.issued.holders.add(new Holder(anna.issued(), anna.holding(), Optional.of(outcome)));
		world.issued.holders.add(holder("ben@example.org", Holding.CURRENT));

		assertEquals(0, world.run("issued", "--bounced"));
		assertEquals("anna@example.org  outdated  2026-07-01T10:00:00Z  mail  abc  bounced: 5.2.2 the mailbox is full\n",
				world.out.toString());
		assertEquals(0, world.run("push", "--bounced", "--to", "out"));
		assertTrue(world.out.toString().endsWith("Run r1 over folder: 1 delivered\n"), world.out.toString());
		assertEquals(0, world.run("issued", "--outdated"));
		assertTrue(world.out.toString().endsWith("Nobody\n"), world.out.toString());
		assertEquals(2, world.run("push", "--bounced", "--outdated", "--to", "out"));
	}

	private static Holder holder(String address, Holding holding) {
		return new Holder(new IssuedProfile(Instant.parse("2026-07-01T10:00:00Z"), MailAddress.parse(address), "mail",
				"abc", "r1"), holding);
	}

	@Test
	void runs_are_listed() {
		assertEquals(0, world.run("push", "--runs"));
		assertEquals("r1  folder  3 users  1 open\n", world.out.toString());
	}

	@Test
	void publish_stores_the_secret_of_a_channel_first() {
		world.environment.put("KEY", "sesame");
		assertEquals(0, world.run("publish", "example.org", "--to", "www", "--secret", "key", "--password-env", "KEY"));
		assertEquals(Secret.of("sesame"), world.secrets.kept.get("fake/key"));
		assertEquals(2, world.run("publish", "example.org", "--to", "www", "--secret", "door"));
		assertTrue(world.err.toString().contains("There is no secret 'door' to store"), world.err.toString());
	}

	@Test
	void channels_lists_what_each_needs_to_know() {
		assertEquals(0, world.run("channels"));
		assertTrue(world.out.toString().startsWith("folder: For tests.\n  folder\n      Where to."), world.out.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "push --to out | One of --users, --ldap, --outdated and --bounced is needed",
			"push --users a --outdated --to out | One of --users, --ldap, --outdated and --bounced is needed",
			"push --users a --channel pigeon | There is no channel 'pigeon'",
			"push --users a --set bogus=1 | The channel 'folder' has no setting 'bogus'",
			"push --users a --set folder | 'folder' states no value",
			"push --users a --to out --at-once 0 | From 1 to 64 users can be served at a time, not 0",
			"publish | A domain or --all is needed",
			"publish example.org | /site/domains/example.org.yaml states no place to publish to" })
	void what_cannot_be_meant_is_said(String words, String message) {
		assertEquals(2, world.run(words.split(" ")));
		assertTrue(world.err.toString().startsWith("postern: " + message), world.err.toString());
	}

	@Test
	void publish_looks_afterwards_whether_clients_find_it() {
		world.publications.check = Optional.of(new PublicationCheck("example.org",
				List.of(new PlaceCheck("https://autoconfig.example.org", PlaceState.DIFFERS, "IMAP a:143")), List.of(DIFFERS)));

		assertEquals(1, world.run("publish", "example.org", "--to", "www", "--fail-on", "warning"));
		assertTrue(world.out.toString().contains("example.org, as clients find it:\n"
				+ "  differs  https://autoconfig.example.org  IMAP a:143\n"), world.out.toString());
		assertEquals(0, world.run("publish", "example.org", "--to", "www", "--fail-on", "warning", "--no-check"));
	}

	@Test
	void status_tells_what_clients_find() {
		world.publications.check = Optional.of(new PublicationCheck("example.org",
				List.of(new PlaceCheck("https://autoconfig.example.org", PlaceState.DIFFERS, "IMAP a:143")), List.of(DIFFERS)));

		assertEquals(1, world.run("status", "--fail-on", "warning"));
		assertTrue(world.out.toString().contains("[published.differs]"), world.out.toString());
		World other = new World();
		other.publications.check = world.publications.check;
		assertEquals(0, other.run("status", "--fail-on", "warning", "--no-clients"));
	}
}
