package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.core.tour.TourListener.TourStep;

class SiteCommandsTest {

	private static final MailAddress BEN = MailAddress.parse("ben@example.org");

	private final World world = new World();

	@Test
	void init_makes_an_empty_site_named_after_its_folder() {
		assertEquals(0, world.run("init", "estate"));
		assertEquals(new Site(Path.of("/site/estate"), "estate", List.of(), List.of()),
				world.store.sites.get(Path.of("/site/estate")));
	}

	@Test
	void init_adds_a_first_server_and_domain() {
		assertEquals(0, world.run("init", "/new", "--server", "mx", "--host", "mx.test", "--domain", "a.test"));
		Site site = world.store.sites.get(Path.of("/new"));
		assertEquals(List.of(World.IMAPS), site.server("mx").orElseThrow().policy().listeners());
		assertEquals("mx", site.domain("a.test").orElseThrow().server());
	}

	@Test
	void init_makes_nothing_where_something_is_wrong() {
		assertEquals(2, world.run("init", "/new", "--domain", "a.test"));
		assertEquals(2, world.run("init", "/new", "--server", "mx", "--preset", "bogus"));
		assertEquals(2, world.run("init", "/new", "--server", "m x"));
		assertEquals(2, world.run("init", "/new", "--server", "mx", "--domain", "a b"));
		assertFalse(world.store.sites.containsKey(Path.of("/new")));
		assertTrue(world.err.toString().contains("There is no preset 'bogus'\n  There are: guide."),
				world.err.toString());
	}

	@Test
	void the_site_is_the_current_folder_if_it_is_one(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve(Site.FILE), "");
		world.folder = folder;
		world.store.sites.put(folder, new Site(folder, "here", List.of(), List.of()));
		assertEquals(0, world.runBare("review", "--json"));
		assertTrue(world.out.toString().contains("\"site\": \"" + folder + "\""), world.out.toString());
	}

	@Test
	void elsewhere_the_site_is_the_users_own_sample() {
		world.environment.put("POSTERN_DATA", "/data");
		Path sample = Path.of("/data/sample");
		world.store.sites.put(sample, new Site(sample, "sample", List.of(), List.of()));
		assertEquals(0, world.runBare("review", "--json"));
		assertTrue(world.out.toString().contains("\"site\": \"/data/sample\""), world.out.toString());
	}

	@Test
	void a_profile_is_printed_for_a_user_or_a_domain() {
		assertEquals(0, world.run("profile", "anna@example.org"));
		assertEquals(0, world.run("profile", "example.org", "--format", "setup-page", "--verify"));
		assertEquals("autoconfig of anna@example.org\nsetup-page of example.org\n", world.out.toString());
		assertEquals("example.org.xml: read back, it says what was meant\n", world.err.toString());
	}

	@Test
	void a_file_is_compared_with_the_policy(@TempDir Path folder) throws Exception {
		world.folder = folder;
		Files.writeString(folder.resolve("old.xml"), "autoconfig of example.org");

		assertEquals(1, world.run("profile", "example.org", "--compare", "old.xml"));
		assertTrue(world.out.toString().contains("old.xml is Autoconfig, and differs from the policy:"), world.out::toString);
		assertTrue(world.out.toString().contains("For reading it names IMAP mx.example.org:993"), world.out::toString);
	}

	@Test
	void a_profile_is_written_to_a_file(@TempDir Path folder) throws Exception {
		world.folder = folder;
		assertEquals(0, world.run("profile", "example.org", "-o", "out.xml"));
		assertEquals("autoconfig of example.org\n", Files.readString(folder.resolve("out.xml")));
		assertEquals("", world.out.toString());
	}

	@Test
	void a_document_that_reads_otherwise_than_was_meant_is_a_failure() {
		world.profiles.forgetful = true;
		assertEquals(3, world.run("profile", "example.org", "--verify"));
		assertEquals("", world.out.toString());
	}

	@Test
	void an_unknown_format_is_answered_with_those_there_are() {
		assertEquals(2, world.run("profile", "example.org", "--format", "fax"));
		assertTrue(world.err.toString().contains("Formats are: autoconfig, setup-page."), world.err.toString());
		assertEquals(2, world.run("profile", "an na@example.org"));
	}

	@Test
	void publish_tells_where_each_document_went() {
		assertEquals(0, world.run("publish", "example.org", "--to", "www"));
		assertEquals(List.of("example.org by folder to /site/www"), world.profiles.published);
		assertEquals("/site/www/example.org.xml\n", world.out.toString());
		assertEquals(2, world.run("publish", "example.org", "--to", "www", "--channel", "pigeon"));
	}

	@Test
	void a_web_server_is_told_where_the_files_are_and_where_they_are_answered(@TempDir Path folder) throws Exception {
		world.folder = folder;
		assertEquals(0, world.run("web-server", "example.org", "--for", "nginx", "--root", "/srv/mail", "-o", "site.conf"));
		String written = Files.readString(folder.resolve("site.conf"));
		assertTrue(written.contains("server_name autoconfig.example.org autodiscover.example.org"), written);
		assertTrue(written.contains("alias \"/srv/mail/example.org.xml\";"), written);

		assertEquals(0, world.run("web-server", "example.org", "--for", "caddy", "--root", "/srv", "--host", "a.test,b.test"));
		assertTrue(world.out.toString().contains("a.test, b.test {"), world.out.toString());
	}

	@Test
	void a_web_server_is_told_nothing_that_would_mean_something_else_to_it() {
		assertEquals(2, world.run("web-server", "example.org", "--for", "nginx", "--root", "/srv\"; }"));
		assertTrue(world.err.toString().contains("must begin with /"), world.err.toString());
		assertEquals(2, world.run("web-server", "example.org", "--for", "nginx", "--root", "/srv", "--host", "a;b"));
		assertEquals(2, world.run("web-server", "example.org", "--for", "nginx", "--root", "/srv", "--language", "xx"));
		assertEquals(2, world.run("web-server", "example.org", "--for", "lighttpd", "--root", "/srv"));
		assertEquals("", world.out.toString());
	}

	@Test
	void retention_says_what_would_be_removed() {
		world.retention = (site, server, dryRun) -> new RetentionReport(dryRun, List.of(
				new MailboxRetention(BEN, 2, 3, 4096, Optional.of(Instant.EPOCH), 7)));
		assertEquals(0, world.run("retention", "mail", "--dry-run"));
		assertEquals("""
				mail: would remove 5 messages (4 KiB) in 1 mailbox
				  ben@example.org  2 no longer held  3 expired  7 still held  oldest of 1970-01-01T00:00:00Z
				""", world.out.toString());
	}

	@Test
	void retention_that_would_remove_more_than_was_allowed_removes_nothing() {
		List<Boolean> runs = new ArrayList<>();
		world.retention = (site, server, dryRun) -> {
			runs.add(dryRun);
			return new RetentionReport(dryRun, List.of(new MailboxRetention(BEN, 0, 1001, 4096, Optional.empty(), 0)));
		};
		assertEquals(3, world.run("retention", "mail"));
		assertEquals(List.of(true), runs);
		assertEquals("""
				postern: This would remove 1001 messages, more than 1000, so nothing was removed
				  Look at 'postern retention mail --dry-run'. If that is meant: --at-most 1001.
				""", world.err.toString());
		assertEquals(0, world.run("retention", "mail", "--at-most", "1001"));
		assertEquals(List.of(true, true, false), runs);
	}

	@Test
	void a_server_that_cannot_be_reached_is_told_with_the_remedy() {
		world.retention = (site, server, dryRun) -> {
			throw new BackendException("Server mail does not answer", "Start it.");
		};
		assertEquals(3, world.run("retention", "mail"));
		assertEquals("postern: Server mail does not answer\n  Start it.\n", world.err.toString());
	}

	@Test
	void accounts_are_listed_added_and_removed() {
		world.prompt = Optional.of(question -> Secret.of("geheim"));
		assertEquals(0, world.run("account", "add", "mail", "ben@example.org", "--remember"));
		assertEquals(Map.of(BEN, "geheim"), world.session.passwords);
		assertEquals(0, world.run("account", "list", "mail"));
		assertTrue(world.out.toString().endsWith("\nben@example.org\n"), world.out.toString());
		assertEquals(1, world.secrets.kept.size());
		assertEquals(0, world.run("account", "remove", "mail", "ben@example.org"));
		assertEquals(2, world.run("account", "remove", "mail", "ben@example.org"));
		assertEquals(Map.of(), world.session.passwords);
		assertEquals(Map.of(), world.secrets.kept);
	}

	@Test
	void accounts_of_a_server_that_keeps_none_are_not_ours_to_change() {
		world.session.runByPostern = false;
		assertEquals(2, world.run("account", "list", "mail"));
		assertTrue(world.err.toString().contains("does not keep accounts"), world.err.toString());
	}

	@Test
	void the_journal_is_told_newest_first() {
		world.journal.add(new JournalEntry(Instant.EPOCH, "anna", "mail", "apply", "applied and proven",
				Optional.of("r2"), List.of("open 2525")));
		world.journal.add(new JournalEntry(Instant.EPOCH, "anna", "other", "apply", "nothing", Optional.empty(),
				List.of()));
		assertEquals(0, world.run("journal", "mail"));
		assertEquals("1970-01-01T00:00:00Z  anna  mail  apply: applied and proven  [r2]\n    open 2525\n",
				world.out.toString());
	}

	@Test
	void the_tour_prints_each_step_with_its_time() {
		world.tour = (folder, listener, cancellation) -> {
			assertTrue(Files.isDirectory(folder.getParent()));
			listener.started("Open port 2525");
			listener.finished(new TourStep("Open port 2525", true, 312, List.of("+ smtp 2525")));
			listener.finished(new TourStep("Send", false, 8, List.of("Refused.", "Start the server.")));
			return false;
		};
		assertEquals(3, world.run("tour"));
		assertEquals("""
				 1  ok      Open port 2525  (0.31 s)
				            + smtp 2525
				 2  FAILED  Send  (0.01 s)
				            Refused.
				            Start the server.
				Not all of it happened, in 0.32 s
				""", world.out.toString());
	}

	@Test
	void the_tour_leaves_nothing_behind_unless_it_is_given_a_folder(@TempDir Path kept) {
		StringBuilder places = new StringBuilder();
		world.tour = (folder, listener, cancellation) -> {
			places.append(folder);
			return true;
		};
		assertEquals(0, world.run("tour"));
		assertFalse(Files.exists(Path.of(places.toString()).getParent()));
		assertEquals(0, world.run("tour", "--folder", kept.toString()));
		assertTrue(places.toString().endsWith(kept.toString()));
		assertTrue(Files.exists(kept));
	}
}
