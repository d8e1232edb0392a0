package org.postern.core.internal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.SigningKey;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.internal.signing.SiteSigning;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

class PolicyProfilesTest {

	private static final Domain DOMAIN = new Domain("example.org", "mail", "Example", UserNameRule.LOCAL_PART);

	private final FakeProviders providers = FakeProviders.usual();
	private final List<JournalEntry> journal = new ArrayList<>();
	private final MemorySecrets secrets = new MemorySecrets();
	private final FakeChannel channel = new FakeChannel(new ArrayList<>(), new ArrayList<>());
	private final PolicyProfiles profiles = signing(List.of(new FakeFormat("b"), new FakeFormat("a")));

	@Test
	void the_safest_comes_first_and_fallbacks_last() {
		PortPolicy guide = guide();
		ClientProfile profile = profiles.derive(site(FallbackPort.of(guide).open(guide)), DOMAIN, Optional.empty());

		assertEquals(List.of("imap 10993 tls", "pop3 10995 tls", "imap 10143 starttls", "pop3 10110 starttls"),
				profile.incoming().stream().map(PolicyProfilesTest::text).toList());
		assertEquals(List.of("smtp 10465 tls", "smtp 10587 starttls", "smtp 10025 starttls", "smtp 12525 starttls"),
				profile.outgoing().stream().map(PolicyProfilesTest::text).toList());
	}

	@Test
	void clients_are_told_of_no_closed_port_and_no_port_without_login() {
		PortPolicy strict = new ProtocolPresets(providers).apply(new ProtocolPresets(providers).all().getFirst(),
				PortPolicy.empty());

		ClientProfile profile = profiles.derive(site(strict), DOMAIN, Optional.empty());

		assertEquals(List.of("smtp 10465 tls"), profile.outgoing().stream().map(PolicyProfilesTest::text).toList());
		assertTrue(profile.incoming().stream().allMatch(endpoint -> endpoint.security() == Security.IMPLICIT_TLS));
	}

	@Test
	void periods_are_those_of_the_user_or_the_domain() {
		SettingValues pop3 = SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))
				.withOverride(Retention.HOLD, "example.org", Term.ofDays(7))
				.withOverride(Retention.HOLD, "bob@example.org", Term.ofDays(1));
		Site site = site(PortPolicy.empty().withSettings("pop3", pop3));

		assertEquals(Term.ofDays(7), profiles.derive(site, DOMAIN, Optional.empty()).hold());
		assertEquals(Term.ofDays(1), profiles.derive(site, DOMAIN, Optional.of(MailAddress.parse("bob@example.org"))).hold());
		ClientProfile anna = profiles.derive(site, DOMAIN, Optional.of(MailAddress.parse("anna@example.org")));
		assertEquals(Term.ofDays(7), anna.hold());
		assertEquals(Optional.of("anna"), anna.login());
	}

	@Test
	void a_domain_of_an_unknown_server_is_refused() {
		Domain lost = new Domain("example.org", "gone", "Example", UserNameRule.ADDRESS);

		assertThrows(IllegalArgumentException.class, () -> profiles.derive(site(guide()), lost, Optional.empty()));
		assertThrows(IllegalArgumentException.class, () -> profiles.domains(site(guide())).apply(lost));
	}

	@Test
	void all_domains_of_a_server_are_told_what_each_of_them_is_told_alone() {
		Site site = site(guide().withSettings("pop3", SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))
				.withOverride(Retention.HOLD, "other.example", Term.ofDays(7))));
		Function<Domain, ClientProfile> domains = profiles.domains(site);

		for (Domain domain : List.of(DOMAIN, new Domain("other.example", "mail", "Other", UserNameRule.ADDRESS))) {
			assertEquals(profiles.derive(site, domain, Optional.empty()), domains.apply(domain));
		}
	}

	@Test
	void what_is_the_same_for_all_domains_of_a_server_is_there_once() {
		Function<Domain, ClientProfile> domains = profiles.domains(site(guide()));
		ClientProfile one = domains.apply(DOMAIN);
		ClientProfile other = domains.apply(new Domain("other.example", "mail", "Other", UserNameRule.ADDRESS));

		assertSame(one.incoming(), other.incoming());
		assertSame(one.outgoing(), other.outgoing());
		assertSame(one.hold(), other.hold());
		assertSame(one.expire(), other.expire());
	}

	@Test
	void a_profile_is_written_in_every_format_delivered_and_noted() throws Exception {
		Delivery delivery = profiles.publish(site(guide()), DOMAIN, "fake", SettingValues.empty(), Progress.none());

		assertEquals(List.of("a", "b"), channel.pushed().getFirst().documents().stream().map(Document::name).toList());
		assertEquals(List.of("fake/a", "fake/b"), delivery.places());
		assertEquals("publish", journal.getFirst().action());
		assertEquals(List.of("profile of example.org", "fake/a", "fake/b"), journal.getFirst().details());
	}

	@Test
	void what_can_be_signed_is_published_as_the_site_says() throws Exception {
		PolicyProfiles signed = signing(List.of(new FakeFormat("a"), new SignableFormat()));
		secrets.put("signing/school", new FakeIdentities().text(new FakeIdentities()
				.create(new NewIdentity("School", SigningKey.P_256, 10))));

		signed.publish(site(guide()).signedBy(Optional.of("school")), DOMAIN, "fake", SettingValues.empty(), Progress.none());

		assertEquals(List.of("CN=School: example.org", "example.org"),
				channel.pushed().getFirst().documents().stream().map(Document::text).toList());
	}

	@Test
	void nothing_is_published_while_the_one_who_signs_is_missing() {
		ChannelException failed = assertThrows(ChannelException.class, () -> profiles.publish(
				site(guide()).signedBy(Optional.of("school")), DOMAIN, "fake", SettingValues.empty(), Progress.none()));

		assertTrue(failed.getMessage().contains("Profiles are signed by 'school'"), failed.getMessage());
		assertEquals(List.of(), channel.pushed());
		assertEquals("failed over fake", journal.getFirst().result());
	}

	private PolicyProfiles signing(List<ProfileFormat> formats) {
		return new PolicyProfiles(providers, formats, new InstalledChannels(List.of(channel), secrets, List.of()),
				new SiteSigning(new FolderSiteStore(providers), secrets, List.of(new FakeIdentities())), new ListJournal(journal));
	}

	@Test
	void a_failed_delivery_is_noted_too() {
		SettingValues broken = SettingValues.empty().with(FakeChannel.BROKEN, true);

		ChannelException failed = assertThrows(ChannelException.class,
				() -> profiles.publish(site(guide()), DOMAIN, "fake", broken, Progress.none()));

		assertEquals("No room", failed.getMessage());
		assertEquals(List.of("profile of example.org", "No room", "Make room."), journal.getFirst().details());
		assertEquals("failed over fake", journal.getFirst().result());
	}

	@Test
	void what_is_not_installed_is_named() {
		ClientProfile profile = profiles.derive(site(guide()), DOMAIN, Optional.empty());

		assertTrue(assertThrows(IllegalArgumentException.class, () -> profiles.write("c", profile)).getMessage()
				.contains("there are: a, b"));
		assertThrows(FormatException.class, () -> profiles.read("c", Document.ofText("x", "text/plain", "")));
		assertThrows(ChannelException.class,
				() -> profiles.publish(site(guide()), DOMAIN, "post", SettingValues.empty(), Progress.none()));
		assertEquals(List.of(), journal, "nothing was tried");
	}

	@Test
	void a_channel_is_given_its_settings_the_place_of_the_site_and_the_secrets() throws Exception {
		secrets.put("fake/key", Secret.of("sesame"));

		assertEquals(List.of("fake/key"),
				profiles.secrets("fake", SettingValues.empty()).stream().map(NeededSecret::key).toList());
		profiles.publish(site(guide()), DOMAIN, "fake", SettingValues.empty(), Progress.none());

		ChannelAccess access = channel.accesses().getFirst();
		assertEquals(Path.of("site"), access.site());
		assertEquals(Optional.of(Secret.of("sesame")), access.secrets().get("fake/key"));
	}

	private PortPolicy guide() {
		ProtocolPresets presets = new ProtocolPresets(providers);
		return presets.apply(presets.all().getLast(), PortPolicy.empty());
	}

	private static Site site(PortPolicy policy) {
		return new Site(Path.of("site"), "Test",
				List.of(new MailServer("mail", "mail.example.org", "local", 10_000, SettingValues.empty(), policy)),
				List.of(DOMAIN));
	}

	private static String text(Endpoint endpoint) {
		return endpoint.protocol() + " " + endpoint.port() + " " + endpoint.security().key();
	}

	private record ListJournal(List<JournalEntry> list) implements Journal {

		@Override
		public List<JournalEntry> entries(Site site) {
			return list;
		}

		@Override
		public void add(Site site, JournalEntry entry) {
			list.add(entry);
		}
	}
}
