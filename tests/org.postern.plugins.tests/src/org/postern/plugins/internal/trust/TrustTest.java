package org.postern.plugins.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.plugins.Publisher;
import org.postern.plugins.internal.jar.JarReader;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.jar.TestJar;
import org.postern.testkit.TestIdentity;

class TrustTest {

	@TempDir
	Path folder;

	private final TestIdentity maker = TestIdentity.of("maker.example");
	private Trust trust;
	private PluginJar signed;
	private PluginJar unsigned;

	@BeforeEach
	void make_jars() throws Exception {
		trust = Trust.in(folder.resolve("data"));
		signed = JarReader.read(new TestJar("org.example.signed", "1.0.0").file("text", "text").sign(folder.resolve("signed.jar"), maker));
		unsigned = JarReader.read(new TestJar("org.example.unsigned", "1.0.0").write(folder.resolve("unsigned.jar")));
	}

	private String against(PluginJar jar) throws Exception {
		return trust.judge(jar).map(Finding::id).orElse("nothing");
	}

	@Test
	void at_first_nobody_is_trusted() throws Exception {
		assertEquals("plugin.not-trusted", against(signed));
		assertEquals("plugin.unsigned", against(unsigned));
		assertTrue(trust.judge(signed).orElseThrow().explanation().contains(new Publisher(maker.certificate()).fingerprint()));
	}

	@Test
	void a_trusted_publisher_is_kept_until_forgotten() throws Exception {
		Publisher publisher = new Publisher(maker.certificate());
		trust.publishers().add(publisher);

		assertEquals("nothing", against(signed));
		assertEquals(List.of(publisher), Trust.in(folder.resolve("data")).publishers().all());

		trust.publishers().remove(publisher);
		assertEquals("plugin.not-trusted", against(signed));
	}

	@Test
	void one_jar_may_be_approved_and_another_of_the_same_publisher_is_not() throws Exception {
		trust.approved().add(signed);
		PluginJar other = JarReader
				.read(new TestJar("org.example.signed", "2.0.0").file("text", "text").sign(folder.resolve("other.jar"), maker));

		assertEquals("nothing", against(signed));
		assertEquals("plugin.not-trusted", against(other));

		trust.approved().remove(signed.digest());
		assertFalse(trust.judge(signed).equals(Optional.empty()));
	}
}
