package org.postern.core.internal.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.secret.Secret;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.signing.SigningState;
import org.postern.core.signing.SigningWords;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.MemorySecrets;

class SiteSigningTest {

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());
	private final MemorySecrets secrets = new MemorySecrets();
	private final SiteSigning signing = new SiteSigning(store, secrets, List.of(new FakeIdentities()));
	private Site site;

	@TempDir
	Path folder;

	@BeforeEach
	void make() throws Exception {
		site = store.create(folder, "Estate");
	}

	@Test
	void a_site_that_names_nobody_is_not_signed() throws Exception {
		assertEquals(new SigningState.Unsigned(), signing.state(site));
		assertEquals(Optional.empty(), signing.signer(site));
		assertEquals(List.of(), signing.findings(signing.state(site)));
	}

	@Test
	void who_signs_is_stated_in_the_file_and_kept_in_the_store() throws Exception {
		Files.writeString(site.file(), "# Ours\nname: Estate   # since 1999\n");
		SigningIdentity made = signing.create(new NewIdentity("Example profiles", SigningKey.P_256, 400));

		Site changed = signing.use(site, signing.usualName(made), made, false);

		assertEquals("# Ours\nname: Estate   # since 1999\nsigning: example-profiles\n", Files.readString(site.file()));
		assertEquals(changed, store.load(folder));
		assertEquals(Optional.of(made.chain()), signing.signer(changed).map(SigningIdentity::chain));
		assertTrue(secrets.get("signing/example-profiles").isPresent());
		assertEquals(List.of(), signing.findings(signing.state(changed)));
		assertTrue(SigningWords.of(signing.state(changed)).matches("signed by CN=Example profiles, until \\d{4}-\\d\\d-\\d\\d \\(self-signed\\)"),
				SigningWords.of(signing.state(changed)));
	}

	@Test
	void an_identity_that_is_not_on_this_computer_is_named_with_what_to_do() throws Exception {
		Site elsewhere = site.signedBy(Optional.of("school"));
		store.saveSite(elsewhere);

		SigningException told = assertThrows(SigningException.class, () -> signing.signer(store.load(folder)));
		assertEquals("Profiles are signed by 'school', says " + site.file() + ", and this user's secret store has no such identity",
				told.getMessage());
		assertTrue(told.remedy().startsWith("Import it: postern signing import FILE --as school"), told.remedy());
		assertEquals(List.of("signing.unusable"), ids(signing.findings(signing.state(elsewhere))));
	}

	@Test
	void what_expires_soon_is_said_and_what_has_expired_signs_nothing() throws Exception {
		Site changed = signing.use(site, "soon", FakeIdentities.of(CertificateSpec.of("Soon").days(-300, 20)), false);

		Finding soon = signing.findings(signing.state(changed)).getFirst();
		assertEquals("signing.expires", soon.id());
		assertTrue(soon.summary().matches(".*expires in (19|20) days\\."), soon.summary());

		SiteSigning later = new SiteSigning(store, secrets, List.of(new FakeIdentities()),
				Clock.offset(Clock.systemUTC(), Duration.ofDays(21)));
		assertInstanceOf(SigningState.Unusable.class, later.state(changed));
		assertTrue(assertThrows(SigningException.class, () -> later.signer(changed)).getMessage()
				.startsWith("The certificate of CN=Soon expired on "));
	}

	@Test
	void an_expired_certificate_is_not_taken() {
		SigningIdentity old = FakeIdentities.of(CertificateSpec.of("Old").days(-300, -2));

		assertTrue(assertThrows(SigningException.class, () -> signing.use(site, "old", old, false)).getMessage()
				.contains("expired on"));
		assertEquals(List.of("signing.unusable", "signing.self-signed"), ids(signing.review(old)));
		assertEquals(Optional.empty(), secrets.get("signing/old"));
	}

	@Test
	void the_identity_of_another_site_is_not_replaced_unasked() throws Exception {
		SigningIdentity one = signing.create(new NewIdentity("One", SigningKey.P_256, 100));
		SigningIdentity other = signing.create(new NewIdentity("Other", SigningKey.P_256, 100));
		signing.use(site, "profiles", one, false);

		SigningException told = assertThrows(SigningException.class, () -> signing.use(site, "profiles", other, false));
		assertTrue(told.getMessage().contains("another identity 'profiles'") && told.getMessage().contains("CN=One"), told.getMessage());
		Site changed = signing.use(site, "profiles", other, true);
		assertEquals("CN=Other", signing.signer(changed).orElseThrow().certificate().getSubjectX500Principal().toString());
		signing.use(changed, "profiles", one, false);
		assertEquals("CN=One", signing.signer(changed).orElseThrow().certificate().getSubjectX500Principal().toString());
	}

	@Test
	void signing_no_longer_leaves_the_identity_unless_it_is_to_be_forgotten() throws Exception {
		Site changed = signing.use(site, "profiles", signing.create(new NewIdentity("One", SigningKey.P_256, 100)), false);

		Site unsigned = signing.remove(changed, false);
		assertEquals("name: Estate\n", Files.readString(site.file()));
		assertTrue(secrets.get("signing/profiles").isPresent());
		signing.remove(unsigned.signedBy(Optional.of("profiles")), true);
		assertEquals(Optional.empty(), secrets.get("signing/profiles"));
	}

	@Test
	void what_was_damaged_in_the_store_is_told_as_such() throws Exception {
		secrets.put("signing/profiles", Secret.of("nonsense"));

		assertTrue(assertThrows(SigningException.class, () -> signing.signer(site.signedBy(Optional.of("profiles")))).getMessage()
				.startsWith("The identity 'profiles' in the secret store"));
	}

	@Test
	void a_name_that_cannot_be_one_is_told_with_its_place() throws Exception {
		Files.writeString(site.file(), "name: Estate\nsigning: a/b\n");

		String told = assertThrows(SiteException.class, () -> store.load(folder)).problems().getFirst().toString();
		assertTrue(told.contains("site.yaml:2:10") && told.contains("'a/b' cannot be the name of a signing identity"), told);
	}

	private static List<String> ids(List<Finding> findings) {
		return findings.stream().map(Finding::id).toList();
	}
}
