package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.Candidate;
import org.postern.plugins.Plugin;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.testkit.TestIdentity;

class PluginsCommandTest {

	private static final Publisher MAKER = new Publisher(TestIdentity.of("maker.example").certificate());
	private static final Publisher OTHER = new Publisher(TestIdentity.of("other.example").certificate());
	private static final Finding TOO_NEW = Finding.of("plugin.api-version", Severity.ERROR,
			"Finger needs Postern API 1.2, you have 1.0.", "It uses what is not there yet.", "Bring Postern up to date.");

	private final World world = new World();
	private final List<String> questions = new ArrayList<>();

	private void offer(Finding... findings) {
		world.plugins.offered.add(new Candidate("org.example.finger", "1.0.0", "Finger", new Signature.None(), false,
				List.of(new Provides("protocol", "finger")), Optional.of("0.9.0"), List.of(findings)));
	}

	private void offer(String name, Publisher publisher) {
		world.plugins.offered.add(new Candidate(name, "1.0.0", name, new Signature.Valid(publisher), false, List.of(),
				Optional.empty(), List.of()));
	}

	private void install(Plugin.State state, Finding... findings) {
		world.plugins.installed.add(new Plugin("org.example.finger", "1.0.0", "Finger", Path.of("/finger.jar"), state, false,
				Optional.empty(), Optional.empty(), List.of(new Provides("protocol", "imap")), List.of(findings)));
	}

	@Test
	void the_list_tells_what_each_brings_and_what_is_wrong() {
		install(Plugin.State.ISOLATED, TOO_NEW);

		assertEquals(0, world.run("plugins", "list"));

		assertTrue(world.out.toString().startsWith("org.example.finger  1.0.0  kept out  unsigned  protocol imap"),
				world.out.toString());
		assertTrue(world.out.toString().contains("error: Finger needs Postern API 1.2, you have 1.0."));
	}

	@Test
	void one_is_disabled_and_enabled_by_its_name() {
		install(Plugin.State.WORKING);

		assertEquals(0, world.run("plugins", "disable", "org.example.finger"));
		assertEquals(0, world.run("plugins", "enable", "org.example.finger"));
		assertEquals(List.of("disable org.example.finger", "enable org.example.finger"), world.plugins.asked);
		assertTrue(world.run("plugins", "disable", "org.example.other") != 0);
	}

	@Test
	void an_empty_list_names_the_folder() {
		assertEquals(0, world.run("plugins", "list"));
		assertEquals("No plug-ins in /home/anna/plugins" + System.lineSeparator(), world.out.toString());
	}

	@Test
	void what_is_fit_is_installed_with_the_consent_that_was_typed() {
		offer();
		offer("org.example.gopher", MAKER);

		assertEquals(0, world.run("plugins", "install", "site.zip", "org.example.finger", "--trust", "always", "--accept-unsigned"));

		assertEquals(List.of("open /site/site.zip [org.example.finger]", "install [CN=maker.example ALWAYS, unsigned]", "close"),
				world.plugins.asked);
		assertTrue(world.out.toString().contains("Finger (org.example.finger 1.0.0, in place of 0.9.0)"), world.out.toString());
		assertTrue(world.out.toString().contains("Installed org.example.finger 1.0.0"));
	}

	@Test
	void whoever_is_at_the_terminal_is_asked_about_a_plug_in_that_nobody_signed() {
		offer();
		world.question = Optional.of(question -> {
			questions.add(question);
			return " Yes";
		});

		assertEquals(0, world.run("plugins", "install", "finger.jar"));

		assertEquals(List.of("org.example.finger is signed by nobody. Install without knowing who made it, [y]es, [N]o? "), questions);
		assertTrue(world.plugins.asked.contains("install [unsigned]"), world.plugins.asked.toString());
	}

	@Test
	void whoever_is_at_the_terminal_is_asked_of_each_publisher_apart() {
		offer("org.example.gopher", MAKER);
		offer("org.example.veronica", OTHER);
		offer("org.example.archie", MAKER);
		world.question = Optional.of(question -> {
			questions.add(question);
			return question.contains("CN=maker.example") ? "a" : "o";
		});

		assertEquals(0, world.run("plugins", "install", "site.zip"));

		assertEquals(List.of(
				"org.example.gopher, org.example.archie are signed by CN=maker.example, fingerprint " + MAKER.fingerprint()
						+ ".\nTrust [o]nce, [a]lways, [N]o? ",
				"org.example.veronica is signed by CN=other.example, fingerprint " + OTHER.fingerprint()
						+ ".\nTrust [o]nce, [a]lways, [N]o? "), questions);
		assertTrue(world.plugins.asked.contains("install [CN=maker.example ALWAYS, CN=other.example ONCE]"),
				world.plugins.asked.toString());
	}

	@Test
	void the_first_no_ends_the_questions_and_nothing_is_installed() {
		offer("org.example.gopher", MAKER);
		offer("org.example.veronica", OTHER);
		world.question = Optional.of(question -> {
			questions.add(question);
			return "no";
		});

		assertEquals(3, world.run("plugins", "install", "site.zip"));

		assertEquals(1, questions.size());
		assertEquals(List.of("open /site/site.zip []", "close"), world.plugins.asked);
	}

	@Test
	void whatever_is_no_yes_is_a_no() {
		offer();
		world.question = Optional.of(question -> "");

		assertEquals(3, world.run("plugins", "install", "finger.jar"));

		assertEquals(List.of("open /site/finger.jar []", "close"), world.plugins.asked);
		assertTrue(world.err.toString().contains("Nothing was installed."));
	}

	@Test
	void neither_an_option_nor_a_program_that_reads_json_is_followed_by_a_question() {
		offer();
		world.question = Optional.of(question -> {
			throw new AssertionError(question);
		});

		assertEquals(0, world.run("plugins", "install", "finger.jar", "--accept-unsigned"));
		assertEquals(0, world.run("--json", "plugins", "install", "finger.jar", "--accept-unsigned"));
	}

	@Test
	void what_is_not_fit_is_not_installed_and_the_reason_is_told() {
		offer(TOO_NEW);

		assertEquals(3, world.run("plugins", "install", "https://example.org/site"));

		assertEquals(List.of("open https://example.org/site []", "close"), world.plugins.asked);
		assertTrue(world.out.toString().contains("needs Postern API 1.2, you have 1.0."), world.out.toString());
		assertTrue(world.err.toString().contains("Nothing was installed."));
	}

	@Test
	void a_check_installs_nothing() {
		offer();

		assertEquals(0, world.run("plugins", "install", "finger.jar", "--check"));

		assertFalse(world.plugins.asked.stream().anyMatch(asked -> asked.startsWith("install")));
	}

	@Test
	void removing_with_settings_takes_the_protocol_out_of_the_site_first() {
		install(Plugin.State.WORKING);

		assertEquals(0, world.run("plugins", "remove", "org.example.finger", "--with-settings"));

		assertTrue(world.out.toString().contains("Its listeners and settings are out of /site/servers/mail.yaml"),
				world.out.toString());
		assertFalse(world.store.saved.getFirst().contains("imap"), world.store.saved.toString());
		assertEquals(List.of("remove org.example.finger"), world.plugins.asked);
	}

	@Test
	void a_plugin_that_is_not_there_cannot_be_removed() {
		assertEquals(3, world.run("plugins", "remove", "org.example.none"));
		assertTrue(world.err.toString().contains("There is no plug-in 'org.example.none'"), world.err.toString());
	}

	@Test
	void a_project_is_made_where_it_was_asked_for() {
		assertEquals(0, world.run("plugins", "new", "protocol", "org.example.finger", "--in", "mine"));
		assertEquals("Made /site/mine/org.example.finger" + System.lineSeparator(), world.out.toString());
		assertEquals(2, world.run("plugins", "new", "bogus", "org.example.finger"));
	}

	@Test
	void the_review_names_plugins_that_are_broken() {
		install(Plugin.State.ISOLATED, TOO_NEW);

		assertEquals(1, world.run("review"));
		assertTrue(world.out.toString().startsWith("plug-ins: 1 finding"), world.out.toString());
	}
}
