package org.postern.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.PluginException;
import org.postern.plugins.Provides;
import org.postern.plugins.plugged.RulesActivator;
import org.postern.plugins.Plugins;
import org.postern.plugins.internal.jar.TestJar;

/** What is installed, updated, disabled and taken out, and what becomes of what is broken. */
class FolderPluginsTest extends FolderPluginsCase {

	@Test
	void what_is_installed_works_and_is_found_by_the_next_start() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ONCE));

		assertEquals(List.of("org.example.one 1.0.0 working"), found());
		assertTrue(isInstalled("org.example.one"));
		assertEquals(List.of("org.example.one_1.0.0.jar"), files(plugins.folder()));
	}

	@Test
	void an_update_takes_the_place_of_the_old_one_and_no_older_one_that_of_it() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ALWAYS));
		install(signed(jar("org.example.one", "1.1.0")));

		assertEquals(List.of("org.example.one 1.1.0 working"), found());
		assertThrows(PluginException.class, () -> install(signed(jar("org.example.one", "1.0.5"))));
	}

	@Test
	void an_update_that_does_not_start_leaves_the_old_one_working() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ALWAYS));
		Path bad = signed(jar("org.example.one", "1.1.0").header("Bundle-Activator", "org.example.Missing"));

		PluginException trouble = assertThrows(PluginException.class, () -> install(bad));

		assertTrue(trouble.getMessage().contains("org.example.Missing"), trouble.getMessage());
		assertEquals(List.of("org.example.one 1.0.0 working"), found());
	}

	@Test
	void rules_are_among_what_a_plugin_brings() throws Exception {
		install(signed(jar("org.example.rules", "1.0.0").type(RulesActivator.class)
				.header("Bundle-Activator", RulesActivator.class.getName())
				.header("Import-Package", "org.osgi.framework,org.postern.api.rule,org.postern.api.finding")),
				trusting(Consent.Extent.ALWAYS));

		assertEquals("2 rules: plugged.one, plugged.two", Provides.describe(plugins.list().getFirst().provides()));
	}

	@Test
	void what_one_plugin_needs_another_may_bring() throws Exception {
		TestJar user = jar("org.example.user", "1.0.0").header("Import-Package", "org.example.shared;version=\"[1,2)\"");
		assertThrows(PluginException.class, () -> install(signed(user), trusting(Consent.Extent.ALWAYS)));

		install(signed(jar("org.example.owner", "1.0.0").header("Export-Package", "org.example.shared;version=\"1.3.0\"")
				.file("org/example/shared/text", "text")), trusting(Consent.Extent.ALWAYS));
		install(signed(user));
		assertEquals(List.of("org.example.owner 1.0.0 working", "org.example.user 1.0.0 working"), found());

		plugins.remove("org.example.owner", Effect.AT_ONCE);
		assertEquals(List.of("org.example.user 1.0.0 kept out"), found());
		assertEquals("plugin.missing-package", plugins.findings().getFirst().id());
	}

	@Test
	void what_is_to_take_effect_later_changes_nothing_until_the_next_start() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ALWAYS));
		install(signed(jar("org.example.two", "1.0.0")), Effect.AT_NEXT_START);
		assertEquals(List.of("org.example.one 1.0.0 working", "org.example.two 1.0.0 working later"), found());
		assertTrue(!isInstalled("org.example.two"));

		install(signed(jar("org.example.one", "1.1.0")), Effect.AT_NEXT_START);
		plugins.remove("org.example.two", Effect.AT_NEXT_START);
		assertEquals(List.of("org.example.one 1.1.0 working later"), found());

		plugins.remove("org.example.one", Effect.AT_NEXT_START);
		assertEquals(List.of("org.example.one 1.0.0 removed later"), found());
		assertTrue(isInstalled("org.example.one"));
		assertThrows(PluginException.class, () -> plugins.remove("org.example.one", Effect.AT_NEXT_START));

		plugins = plugins();
		assertEquals(List.of(), found());
		assertTrue(!isInstalled("org.example.one"));
	}

	@Test
	void what_is_to_go_later_may_be_replaced_at_once_by_another_of_the_same_id() throws Exception {
		install(signed(jar("org.example.one", "1.0.0").component("postern.thing", "x")), trusting(Consent.Extent.ALWAYS));
		plugins.remove("org.example.one", Effect.AT_NEXT_START);

		install(signed(jar("org.example.two", "1.0.0").component("postern.thing", "x")), Effect.AT_NEXT_START);

		assertEquals(List.of("org.example.one 1.0.0 removed later", "org.example.two 1.0.0 working later"), found());
	}

	@Test
	void one_that_is_disabled_is_left_out_and_kept() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ONCE));

		plugins.enable("org.example.one", false, Effect.AT_NEXT_START);
		assertEquals(List.of("org.example.one 1.0.0 disabled later"), found());
		assertTrue(isInstalled("org.example.one"));

		plugins = plugins();
		assertEquals(List.of("org.example.one 1.0.0 disabled"), found());
		assertTrue(!isInstalled("org.example.one"));

		plugins.enable("org.example.one", true, Effect.AT_ONCE);
		assertEquals(List.of("org.example.one 1.0.0 working"), found());
	}

	@Test
	void some_of_an_offer_are_judged_and_installed_without_the_others() throws Exception {
		Path site = Files.createDirectory(folder.resolve("site"));
		signedSite(site, jar("org.example.owner", "1.0.0").header("Export-Package", "org.example.shared"),
				jar("org.example.user", "1.0.0").header("Import-Package", "org.example.shared"));
		try (Plugins.Offer offer = plugins.open(site.toString(), List.of())) {
			assertTrue(offer.candidates().stream().allMatch(Candidate::isFit));
			assertTrue(!offer.only(Set.of("org.example.user")).candidates().getFirst().isFit());

			offer.only(Set.of("org.example.owner")).install(trusting(Consent.Extent.ONCE), Effect.AT_ONCE);
		}
		assertEquals(List.of("org.example.owner 1.0.0 working"), found());
	}

	private void signedSite(Path site, TestJar... jars) throws Exception {
		List<Path> files = new ArrayList<>();
		for (TestJar jar : jars) {
			files.add(signed(jar));
		}
		site(site, files);
	}

	@Test
	void a_candidate_says_beforehand_what_stands_against_it() throws Exception {
		Path jar = jar("org.postern.api", "9.0.0").header("Import-Package", "org.postern.api.model;version=\"[7.1,8)\"")
				.header("Eclipse-PlatformFilter", "(osgi.os=plan9)").header("Require-Bundle", "org.example.none")
				.header("Bundle-RequiredExecutionEnvironment", "JavaSE-99")
				.header("Require-Capability", "org.example.thing;filter:=\"(a=b)\"").write(folder.resolve("all.jar"));

		try (Plugins.Offer offer = plugins.open(jar.toString(), List.of())) {
			Candidate candidate = offer.candidates().getFirst();

			assertEquals(List.of("plugin.platform", "plugin.java-version", "plugin.name-clash", "plugin.api-version",
					"plugin.missing-bundle", "plugin.missing-capability"), candidate.findings().stream().map(Finding::id).toList());
			assertTrue(candidate.findings().get(3).summary().contains("needs Postern API 7.1, you have 1."));
		}
	}

	@Test
	void what_is_in_the_folder_and_broken_is_named_and_harms_nothing() throws Exception {
		install(signed(jar("org.example.good", "1.0.0")), trusting(Consent.Extent.ALWAYS));
		Files.writeString(plugins.folder().resolve("corrupt.jar"), "no jar");
		jar("org.example.unsigned", "1.0.0").write(plugins.folder().resolve("unsigned.jar"));

		plugins.run();

		assertEquals(List.of("corrupt.jar  kept out", "org.example.good 1.0.0 working", "org.example.unsigned 1.0.0 kept out"),
				found());
		assertEquals(List.of("plugin.corrupt", "plugin.unsigned"), plugins.findings().stream().map(Finding::id).toList());
	}

	@Test
	void a_jar_that_is_dropped_in_works_and_is_gone_when_taken_out() throws Exception {
		install(signed(jar("org.example.first", "1.0.0")), trusting(Consent.Extent.ALWAYS));
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (Plugins.Watch watch = plugins.watch(told::add)) {
			Path dropped = plugins.folder().resolve("dropped.jar");
			Files.copy(signed(jar("org.example.dropped", "1.0.0").component("postern.thing", "x")), dropped);
			assertEquals("Plug-in org.example.dropped 1.0.0 works: thing x.", told.take());
			assertTrue(isInstalled("org.example.dropped"));

			Files.delete(dropped);
			assertEquals("Plug-in org.example.dropped 1.0.0 is gone.", told.take());
			assertTrue(!isInstalled("org.example.dropped"));
		}
	}

}
