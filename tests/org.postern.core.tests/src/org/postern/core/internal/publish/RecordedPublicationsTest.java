package org.postern.core.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.Document;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.profile.InstalledChannels;
import org.postern.core.internal.profile.PolicyProfiles;
import org.postern.core.internal.profile.SignableFormat;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.internal.signing.SiteSigning;
import org.postern.core.internal.simulate.FakeNetwork;
import org.postern.core.internal.simulate.FakeReader;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PlaceState;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.site.Site;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestRequest;
import org.postern.testkit.MemorySecrets;

/** What was published is remembered, and looked at from every side. */
class RecordedPublicationsTest {

	private static final String AUTOCONFIG = "https://autoconfig.example.org/mail/config-v1.1.xml"
			+ "?emailaddress=postern-check%40example.org";
	private static final String AUTODISCOVER = "https://example.org/autodiscover/autodiscover.xml";

	@TempDir
	Path folder;

	private final ShelfChannel shelf = new ShelfChannel("shelf");
	private final FakeNetwork network = new FakeNetwork();
	private List<ListenerProof> proofs = List.of();
	private PolicyProfiles profiles;
	private RecordedPublications publications;
	private Site site;

	private final MemorySecrets secrets = new MemorySecrets();

	@BeforeEach
	void make() {
		InstalledChannels channels = new InstalledChannels(List.of(shelf, new ShelfChannel("dns")), secrets,
				List.of());
		profiles = new PolicyProfiles(FakeProviders.usual(), List.of(new LineFormat("autoconfig"), new TableFormat(),
				new SignableFormat()), channels, new SiteSigning(new FolderSiteStore(FakeProviders.usual()), secrets,
						List.of(new FakeIdentities())), new JournalFile());
		ListenerProver prover = (where, server, cancellation) -> proofs;
		publications = new RecordedPublications(profiles, new PublicationLook(profiles, channels, prover,
				(where, server, listeners, account, trip, cancellation) -> new TestRequest(List.of(), Optional.empty(),
						Optional.empty(), false, List.of(), TestOptions.standard(), cancellation),
				FakeReader.all(), (authorities, stop) -> network));
		ProtocolPresets presets = new ProtocolPresets(FakeProviders.usual());
		site(presets.apply(presets.all().getFirst(), PortPolicy.empty()), List.of());
	}

	private void site(PortPolicy policy, List<Publication> publish) {
		MailServer server = new MailServer("mail", "mail.example.org", "local", 0, SettingValues.empty(), policy);
		site = new Site(folder, "Test", List.of(server),
				List.of(new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS, publish)));
	}

	private PortPolicy policy() {
		return site.server("mail").orElseThrow().policy();
	}

	private void changePolicy() {
		PortPolicy policy = policy();
		site(policy.with(policy.listeners().getFirst().withEnabled(!policy.listeners().getFirst().enabled())),
				domain().publish());
	}

	private Domain domain() {
		return site.domain("example.org").orElseThrow();
	}

	private static Publication place(String channel, String where) {
		return new Publication(channel, new SettingValues(Map.of("shelf", where), Map.of()));
	}

	private List<PublishOutcome> publish(Publication... places) throws Exception {
		return publications.publish(site, domain(), List.of(places), Progress.none());
	}

	private PublicationCheck check() throws Exception {
		return publications.check(site, domain(), Cancellation.never());
	}

	private static List<String> ids(PublicationCheck check) {
		return check.findings().stream().map(Finding::id).toList();
	}

	private String meant() {
		return profiles.write("autoconfig", profiles.derive(site, domain(), Optional.empty())).text();
	}

	@Test
	void one_place_that_fails_does_not_stop_the_others_and_what_was_delivered_is_remembered() throws Exception {
		List<PublishOutcome> outcomes = publish(place("shelf", "burnt"), place("shelf", "first"));

		assertEquals("published.failed", outcomes.getFirst().failure().orElseThrow().id());
		assertEquals(List.of("signable", "dns.csv", "autoconfig.txt"), outcomes.getLast().places());
		assertEquals(List.of(place("shelf", "first")),
				publications.published(site).stream().map(published -> published.where()).toList());
	}

	@Test
	void a_domain_that_was_never_published_is_not_looked_for() throws Exception {
		assertEquals(new PublicationCheck("example.org", List.of(), List.of()), check());
		assertEquals(List.of(), network.asked);
	}

	@Test
	void the_record_alone_tells_that_the_policy_has_changed_since() throws Exception {
		publish(place("shelf", "first"));
		assertEquals(Map.of(), publications.outdated(site));

		changePolicy();

		assertEquals("published.outdated", publications.outdated(site).get("example.org").getFirst().id());
		publish(place("shelf", "first"));
		assertEquals(Map.of(), publications.outdated(site));
	}

	@Test
	void a_place_that_the_domain_no_longer_states_is_forgotten() throws Exception {
		publish(place("shelf", "first"));
		changePolicy();
		site(policy(), List.of(place("shelf", "second")));

		assertEquals(Map.of(), publications.outdated(site));
	}

	@Test
	void a_place_is_read_back_and_compared_as_its_format_understands_it() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTOCONFIG, meant());
		assertEquals(List.of(), ids(check()));

		shelf.shelf().put("autoconfig.txt", Document.ofText("autoconfig.txt", "", meant() + "\n"));
		assertEquals(List.of(), ids(check()));

		shelf.shelf().put("autoconfig.txt",
				Document.ofText("autoconfig.txt", "", "imap mail.example.org 143 starttls-required anna"));
		Finding differs = check().findings().getFirst();
		assertEquals("published.differs", differs.id());
		assertEquals("shelf first: autoconfig.txt", differs.place().orElseThrow());
		assertTrue(differs.evidence().getFirst().startsWith("Policy: IMAP mail.example.org:993"), differs.toString());
		assertTrue(differs.evidence().getLast().startsWith("Found: IMAP mail.example.org:143"), differs.toString());

		shelf.shelf().put("autoconfig.txt", Document.ofText("autoconfig.txt", "", "spoilt"));
		assertEquals(List.of("published.not-understood"), ids(check()));
		shelf.shelf().remove("autoconfig.txt");
		assertEquals(List.of("published.missing"), ids(check()));
		shelf.shelf().clear();
		assertEquals("Clients of example.org find nothing at shelf first.", check().findings().getFirst().summary());
	}

	@Test
	void who_signed_what_is_found_there_is_compared_and_the_policy_is_not_outdated_by_it() throws Exception {
		network.page(AUTOCONFIG, meant());
		publish(place("shelf", "first"));
		signBy("One");
		assertEquals(List.of("Site: signed by CN=One", "Found: not signed"), signatures());
		publish(place("shelf", "first"));
		assertEquals(List.of(), ids(check()));

		signBy("Other");
		assertEquals(List.of("Site: signed by CN=Other", "Found: signed by CN=One"), signatures());
		assertEquals(Map.of(), publications.outdated(site), "the settings are the same");
	}

	private void signBy(String name) {
		SigningIdentity identity = new FakeIdentities().create(new NewIdentity(name, SigningKey.P_256, 10));
		secrets.put("signing/school", new FakeIdentities().text(identity));
		site = site.signedBy(Optional.of("school"));
	}

	private List<String> signatures() throws Exception {
		Finding found = check().findings().getFirst();
		assertEquals("published.signature", found.id());
		return found.evidence().stream().map(line -> line.replaceFirst(", until .*", "")).toList();
	}

	@Test
	void what_a_web_server_shows_of_the_place_is_fetched_and_compared() throws Exception {
		Publication place = new Publication("shelf",
				new SettingValues(Map.of("shelf", "first", "web", "https://www.example.org/setup/"), Map.of()));
		publish(place);
		assertEquals("published.unreachable", check().findings().getFirst().id());
		shelf.shelf().forEach((name, document) -> network.page("https://www.example.org/setup/" + name, document.text()));
		network.page("https://www.example.org/setup/autoconfig.txt", "imap mail.example.org 993 tls anna");
		PublicationCheck check = check();
		assertEquals("published.differs", check.findings().getFirst().id());
		assertEquals("https://www.example.org/setup/: autoconfig.txt", check.findings().getFirst().place().orElseThrow());
		network.page("https://www.example.org/setup/autoconfig.txt", meant());
		assertTrue(check().places().stream().anyMatch(looked -> looked.place().equals("https://www.example.org/setup/")
				&& looked.state() == PlaceState.AGREES), check().places().toString());
	}

	@Test
	void what_thunderbird_finds_is_compared_as_a_whole() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTOCONFIG, "imap mail.example.org 993 tls anna");

		PublicationCheck check = check();

		assertEquals(List.of("published.differs"), ids(check));
		assertEquals(AUTOCONFIG, check.findings().getFirst().place().orElseThrow());
		assertEquals(PlaceState.DIFFERS, check.places().getLast().state());
	}

	@Test
	void what_outlook_would_set_up_must_be_open_in_the_policy() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTODISCOVER, "imap mail.example.org 993 tls anna\nsmtp mail.example.org 2626 tls anna");

		PublicationCheck check = check();

		assertTrue(ids(check).contains("published.differs"), check.toString());
		assertTrue(check.places().stream().map(PlaceCheck::place).toList().contains(AUTODISCOVER + " (Outlook)"),
				check.toString());
	}

	@Test
	void where_no_program_finds_anything_the_places_they_tried_are_named() throws Exception {
		publish(place("shelf", "first"));

		Finding advice = check().findings().getFirst();

		assertEquals("published.not-found", advice.id());
		assertEquals(Severity.ADVICE, advice.severity());
		assertTrue(advice.evidence().stream().anyMatch(tried -> tried.startsWith(AUTOCONFIG)), advice.toString());
	}

	@Test
	void records_are_compared_where_there_are_any_and_missed_where_they_were_published() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTOCONFIG, meant());
		assertEquals(List.of(), ids(check()));

		network.service("_imaps._tcp.example.org", "mail.example.org", 993);
		assertEquals(List.of(), ids(check()));
		network.service("_imap._tcp.example.org", "mail.example.org", 143);
		assertEquals("SRV _imap._tcp.example.org", check().findings().getFirst().place().orElseThrow());

		network.services.clear();
		site(policy(), List.of(place("shelf", "first"), place("dns", "zone")));
		publish(place("dns", "zone"));
		assertEquals(List.of("Policy: mail.example.org:993", "Found: not offered"), check().findings().getFirst().evidence());
	}

	@Test
	void a_port_that_clients_are_sent_to_and_that_is_closed_is_told() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTOCONFIG, meant());
		Finding closed = Finding.of("proof.closed", Severity.ERROR, "IMAP port 993 is closed.", "", "Open it.");
		proofs = List.of(new ListenerProof(policy().find("imap", 993).orElseThrow(), 993, Optional.of(closed), "refused",
				Duration.ZERO));

		assertEquals(List.of("proof.closed"), ids(check()));
	}

	@Test
	void an_answer_that_is_no_settings_is_no_answer() throws Exception {
		publish(place("shelf", "first"));
		network.page(AUTOCONFIG, new String(new byte[] { 'x' }, StandardCharsets.UTF_8));

		assertEquals(List.of("published.not-found"), ids(check()));
	}
}
