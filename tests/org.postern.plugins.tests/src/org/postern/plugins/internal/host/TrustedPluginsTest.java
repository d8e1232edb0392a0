package org.postern.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.Publisher;
import org.postern.testkit.TestIdentity;

/** Who is trusted, how far, and for what. */
class TrustedPluginsTest extends FolderPluginsCase {

	@Test
	void without_consent_nothing_is_installed_and_nothing_is_left() throws Exception {
		Path jar = signed(jar("org.example.one", "1.0.0"));

		assertThrows(PluginException.class, () -> install(jar));
		assertThrows(PluginException.class, () -> install(jar, Consent.none().withUnsigned()));

		assertEquals(List.of(), found());
		assertEquals(List.of(), files(folder.resolve("data")));
	}

	@Test
	void each_publisher_of_an_offer_is_trusted_as_far_as_was_said_of_it() throws Exception {
		TestIdentity other = TestIdentity.of("other.example");
		Path site = Files.createDirectory(folder.resolve("two"));
		Path one = signed(jar("org.example.one", "1.0.0"));
		Path two = jar("org.example.two", "1.0.0").sign(Files.createTempFile(folder, "plugin", ".jar"), other);
		site(site, List.of(one, two));

		try (Plugins.Offer offer = plugins.open(site.toString(), List.of())) {
			assertThrows(PluginException.class, () -> offer.install(trusting(Consent.Extent.ALWAYS), Effect.AT_ONCE));
			assertEquals(List.of(), plugins.publishers());

			offer.install(trusting(Consent.Extent.ALWAYS).with(new Publisher(other.certificate()), Consent.Extent.ONCE),
					Effect.AT_ONCE);
		}

		assertEquals(List.of("org.example.one 1.0.0 working", "org.example.two 1.0.0 working"), found());
		assertEquals(List.of(new Publisher(maker.certificate())), plugins.publishers());
	}

	@Test
	void a_jar_that_was_replaced_is_not_let_in_again_by_the_trust_in_it() throws Exception {
		Path first = signed(jar("org.example.one", "1.0.0"));
		install(first, trusting(Consent.Extent.ONCE));
		install(signed(jar("org.example.one", "1.1.0")), trusting(Consent.Extent.ONCE));
		plugins.remove("org.example.one", Effect.AT_ONCE);

		Files.copy(first, plugins.folder().resolve("one.jar"));
		plugins = plugins();

		assertEquals(List.of("org.example.one 1.0.0 kept out"), found());
	}

	@Test
	void where_nothing_is_installed_nobody_is_trusted_for_it() throws Exception {
		assertThrows(PluginException.class, () -> install(signed(jar("org.example.one", "1.0.0")
				.header("Bundle-Activator", "org.example.Missing")), trusting(Consent.Extent.ALWAYS)));

		assertEquals(List.of(), plugins.publishers());
	}

	@Test
	void who_is_forgotten_is_kept_out() throws Exception {
		install(signed(jar("org.example.one", "1.0.0")), trusting(Consent.Extent.ALWAYS));

		plugins.forget(plugins.publishers().getFirst().fingerprint(), Effect.AT_ONCE);

		assertEquals(List.of("org.example.one 1.0.0 kept out"), found());
		assertThrows(PluginException.class, () -> plugins.forget("00:11", Effect.AT_ONCE));
		assertThrows(PluginException.class, () -> plugins.remove("org.example.other", Effect.AT_ONCE));
	}
}
