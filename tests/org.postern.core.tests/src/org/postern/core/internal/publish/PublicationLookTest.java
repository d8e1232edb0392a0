package org.postern.core.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.internal.publish.PublishBench.AUTOCONFIG;
import static org.postern.core.internal.publish.PublishBench.ids;
import static org.postern.core.internal.publish.PublishBench.place;

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
import org.postern.api.model.Publication;
import org.postern.api.profile.Document;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ListenerProof;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PlaceState;
import org.postern.core.publish.PublicationCheck;

/** What was published is looked at from every side. */
class PublicationLookTest {

	private static final String AUTODISCOVER = "https://example.org/autodiscover/autodiscover.xml";

	@TempDir
	Path folder;

	private PublishBench bench;

	@BeforeEach
	void make() {
		bench = new PublishBench(folder);
	}

	@Test
	void a_domain_that_was_never_published_is_not_looked_for() throws Exception {
		assertEquals(new PublicationCheck("example.org", List.of(), List.of()), bench.check());
		assertEquals(List.of(), bench.network.asked);
	}

	@Test
	void a_place_is_read_back_and_compared_as_its_format_understands_it() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTOCONFIG, bench.meant());
		assertEquals(List.of(), ids(bench.check()));

		bench.shelf.shelf().put("autoconfig.txt", Document.ofText("autoconfig.txt", "", bench.meant() + "\n"));
		assertEquals(List.of(), ids(bench.check()));

		bench.shelf.shelf().put("autoconfig.txt",
				Document.ofText("autoconfig.txt", "", "imap mail.example.org 143 starttls-required anna"));
		Finding differs = bench.check().findings().getFirst();
		assertEquals("published.differs", differs.id());
		assertEquals("shelf first: autoconfig.txt", differs.place().orElseThrow());
		assertTrue(differs.evidence().getFirst().startsWith("Policy: IMAP mail.example.org:993"), differs.toString());
		assertTrue(differs.evidence().getLast().startsWith("Found: IMAP mail.example.org:143"), differs.toString());

		bench.shelf.shelf().put("autoconfig.txt", Document.ofText("autoconfig.txt", "", "spoilt"));
		assertEquals(List.of("published.not-understood"), ids(bench.check()));
		bench.shelf.shelf().remove("autoconfig.txt");
		assertEquals(List.of("published.missing"), ids(bench.check()));
		bench.shelf.shelf().clear();
		assertEquals("Clients of example.org find nothing at shelf first.", bench.check().findings().getFirst().summary());
	}

	@Test
	void who_signed_what_is_found_there_is_compared_and_the_policy_is_not_outdated_by_it() throws Exception {
		bench.network.page(AUTOCONFIG, bench.meant());
		bench.publish(place("shelf", "first"));
		signBy("One");
		assertEquals(List.of("Site: signed by CN=One", "Found: not signed"), signatures());
		bench.publish(place("shelf", "first"));
		assertEquals(List.of(), ids(bench.check()));

		signBy("Other");
		assertEquals(List.of("Site: signed by CN=Other", "Found: signed by CN=One"), signatures());
		assertEquals(Map.of(), bench.publications.outdated(bench.site), "the settings are the same");
	}

	private void signBy(String name) {
		SigningIdentity identity = new FakeIdentities().create(new NewIdentity(name, SigningKey.P_256, 10));
		bench.secrets.put("signing/school", new FakeIdentities().text(identity));
		bench.site = bench.site.signedBy(Optional.of("school"));
	}

	private List<String> signatures() throws Exception {
		Finding found = bench.check().findings().getFirst();
		assertEquals("published.signature", found.id());
		return found.evidence().stream().map(line -> line.replaceFirst(", until .*", "")).toList();
	}

	@Test
	void what_a_web_server_shows_of_the_place_is_fetched_and_compared() throws Exception {
		Publication place = new Publication("shelf",
				new SettingValues(Map.of("shelf", "first", "web", "https://www.example.org/setup/"), Map.of()));
		bench.publish(place);
		assertEquals("published.unreachable", bench.check().findings().getFirst().id());
		bench.shelf.shelf().forEach((name, document) -> bench.network.page("https://www.example.org/setup/" + name, document.text()));
		bench.network.page("https://www.example.org/setup/autoconfig.txt", "imap mail.example.org 993 tls anna");
		PublicationCheck check = bench.check();
		assertEquals("published.differs", check.findings().getFirst().id());
		assertEquals("https://www.example.org/setup/: autoconfig.txt", check.findings().getFirst().place().orElseThrow());
		bench.network.page("https://www.example.org/setup/autoconfig.txt", bench.meant());
		assertTrue(bench.check().places().stream().anyMatch(looked -> looked.place().equals("https://www.example.org/setup/")
				&& looked.state() == PlaceState.AGREES), bench.check().places().toString());
	}

	@Test
	void what_thunderbird_finds_is_compared_as_a_whole() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTOCONFIG, "imap mail.example.org 993 tls anna");

		PublicationCheck check = bench.check();

		assertEquals(List.of("published.differs"), ids(check));
		assertEquals(AUTOCONFIG, check.findings().getFirst().place().orElseThrow());
		assertEquals(PlaceState.DIFFERS, check.places().getLast().state());
	}

	@Test
	void what_outlook_would_set_up_must_be_open_in_the_policy() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTODISCOVER, "imap mail.example.org 993 tls anna\nsmtp mail.example.org 2626 tls anna");

		PublicationCheck check = bench.check();

		assertTrue(ids(check).contains("published.differs"), check.toString());
		assertTrue(check.places().stream().map(PlaceCheck::place).toList().contains(AUTODISCOVER + " (Outlook)"),
				check.toString());
	}

	@Test
	void where_no_program_finds_anything_the_places_they_tried_are_named() throws Exception {
		bench.publish(place("shelf", "first"));

		Finding advice = bench.check().findings().getFirst();

		assertEquals("published.not-found", advice.id());
		assertEquals(Severity.ADVICE, advice.severity());
		assertTrue(advice.evidence().stream().anyMatch(tried -> tried.startsWith(AUTOCONFIG)), advice.toString());
	}

	@Test
	void records_are_compared_where_there_are_any_and_missed_where_they_were_published() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTOCONFIG, bench.meant());
		assertEquals(List.of(), ids(bench.check()));

		bench.network.service("_imaps._tcp.example.org", "mail.example.org", 993);
		assertEquals(List.of(), ids(bench.check()));
		bench.network.service("_imap._tcp.example.org", "mail.example.org", 143);
		assertEquals("SRV _imap._tcp.example.org", bench.check().findings().getFirst().place().orElseThrow());

		bench.network.services.clear();
		bench.site(bench.policy(), List.of(place("shelf", "first"), place("dns", "zone")));
		bench.publish(place("dns", "zone"));
		assertEquals(List.of("Policy: mail.example.org:993", "Found: not offered"), bench.check().findings().getFirst().evidence());
	}

	@Test
	void a_port_that_clients_are_sent_to_and_that_is_closed_is_told() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTOCONFIG, bench.meant());
		Finding closed = Finding.of("proof.closed", Severity.ERROR, "IMAP port 993 is closed.", "", "Open it.");
		bench.proofs = List.of(new ListenerProof(bench.policy().find("imap", 993).orElseThrow(), 993, Optional.of(closed), "refused",
				Duration.ZERO));

		assertEquals(List.of("proof.closed"), ids(bench.check()));
	}

	@Test
	void an_answer_that_is_no_settings_is_no_answer() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.network.page(AUTOCONFIG, new String(new byte[] { 'x' }, StandardCharsets.UTF_8));

		assertEquals(List.of("published.not-found"), ids(bench.check()));
	}
}
