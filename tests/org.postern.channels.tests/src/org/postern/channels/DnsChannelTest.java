package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.real.RealBind;

/** Against BIND. */
class DnsChannelTest {

	private static final String IMAPS = "_imaps._tcp.example.org. 3600 IN SRV 0 1 993 mail.example.org.\n";
	private static final String POP3S = "_pop3s._tcp.example.org. 3600 IN SRV 1 1 995 mail.example.org.\n";
	private static final String ALIAS = "autoconfig.example.org. 3600 IN CNAME mail.example.org.\n";

	private final MemorySecrets secrets = new MemorySecrets();
	private final Map<String, String> settings = new HashMap<>();
	private RealBind bind;

	@BeforeEach
	void start() {
		bind = RealBind.start();
		settings.put("server", bind.ports().host());
		settings.put("port", Integer.toString(bind.port()));
		key(RealBind.KEY, RealBind.SECRET);
	}

	@AfterEach
	void stop() {
		bind.close();
	}

	@Test
	void records_are_written_and_are_what_a_client_finds() throws Exception {
		Delivery delivery = push("; Mail\n" + IMAPS + ALIAS);

		assertEquals(List.of("dns:_imaps._tcp.example.org. SRV", "dns:autoconfig.example.org. CNAME"), delivery.places());
		assertEquals(List.of("0 1 993 mail.example.org."), bind.dig("_imaps._tcp.example.org", "SRV"));
		assertEquals(List.of("mail.example.org."), bind.dig("autoconfig.example.org", "CNAME"));
	}

	@Test
	void what_was_published_before_and_is_no_longer_wanted_is_removed() throws Exception {
		push(IMAPS + POP3S);
		push(IMAPS.replace("993", "10993"));

		assertEquals(List.of("0 1 10993 mail.example.org."), bind.dig("_imaps._tcp.example.org", "SRV"));
		assertEquals(List.of(), bind.dig("_pop3s._tcp.example.org", "SRV"));
	}

	@Test
	void publishing_the_same_again_changes_nothing() throws Exception {
		push(IMAPS);
		List<String> serial = bind.dig("example.org", "SOA");
		push(IMAPS);
		assertEquals(serial, bind.dig("example.org", "SOA"));
	}

	@Test
	void records_of_somebody_else_are_left_alone() {
		bind.nsupdate("update add _imaps._tcp.example.org 60 SRV 5 5 993 other.example.org.");

		ChannelException refused = refusal(POP3S + IMAPS);

		assertEquals("Nothing was changed in the zone example.org: _imaps._tcp.example.org SRV is not Postern's, or was "
				+ "changed since: 5 5 993 other.example.org", refused.getMessage());
		assertEquals(List.of("5 5 993 other.example.org."), bind.dig("_imaps._tcp.example.org", "SRV"));
		assertEquals(List.of(), bind.dig("_pop3s._tcp.example.org", "SRV"), "nothing at all was changed");
	}

	@Test
	void records_of_somebody_else_are_replaced_where_that_is_stated() throws Exception {
		bind.nsupdate("update add _imaps._tcp.example.org 60 SRV 5 5 993 other.example.org.");
		settings.put("replace", "yes");
		push(IMAPS);
		assertEquals(List.of("0 1 993 mail.example.org."), bind.dig("_imaps._tcp.example.org", "SRV"));
	}

	@Test
	void what_somebody_has_changed_since_is_not_removed() throws Exception {
		push(IMAPS + POP3S);
		bind.nsupdate("update delete _pop3s._tcp.example.org SRV",
				"update add _pop3s._tcp.example.org 60 SRV 5 5 995 other.example.org.");
		push(IMAPS);
		assertEquals(List.of("5 5 995 other.example.org."), bind.dig("_pop3s._tcp.example.org", "SRV"));
	}

	@Test
	void an_address_in_place_of_an_alias_is_told() {
		bind.nsupdate("update add autoconfig.example.org 60 A 127.0.0.9");
		ChannelException refused = refusal(IMAPS + ALIAS);
		assertTrue(refused.getMessage().contains("a name is already used by other records"), refused.getMessage());
		assertEquals(List.of(), bind.dig("_imaps._tcp.example.org", "SRV"));
	}

	@Test
	void a_wrong_secret_is_reported_as_such() {
		key(RealBind.KEY, "d3Jvbmctc2VjcmV0LW9mLXRoZS1wb3N0ZXJuLWtleQ==");
		ChannelException refused = refusal(IMAPS);
		assertTrue(refused.getMessage().endsWith("knows the key 'postern-key', but not with this secret"),
				refused.getMessage());
		assertFalse(bind.wasChanged());
	}

	@Test
	void an_unknown_key_is_reported_as_such() {
		key("nobody", RealBind.SECRET);
		assertTrue(refusal(IMAPS).getMessage().endsWith("does not know the key 'nobody' (hmac-sha256)"));
		assertFalse(bind.wasChanged());
	}

	@Test
	void a_key_that_may_not_change_the_zone_is_reported_as_such() {
		key(RealBind.IDLE_KEY, RealBind.SECRET);
		ChannelException refused = refusal(IMAPS);
		assertTrue(refused.getMessage().endsWith("refuses changes with the key 'idle-key'"), refused.getMessage());
		assertTrue(refused.remedy().contains("allow-update"), refused.remedy());
	}

	@Test
	void a_server_of_other_zones_is_reported_as_such() {
		settings.put("zone", "org");
		ChannelException refused = refusal(IMAPS);
		assertTrue(refused.getMessage().startsWith("Nothing was changed in the zone org: "), refused.getMessage());
	}

	@Test
	void records_outside_of_the_zone_are_refused() {
		assertTrue(refusal("www.example.com. 60 IN CNAME mail.example.org.\n").getMessage()
				.endsWith("which is not in the zone example.org"));
	}

	@Test
	void a_fragment_fetches_nothing() {
		assertTrue(refusal("$INCLUDE /etc/passwd\n").getMessage().contains("is no fragment of a zone"));
	}

	@Test
	void a_secret_that_is_not_stored_or_no_base64_is_told() throws Exception {
		assertEquals(List.of("tsig/postern-key"), new DnsChannel().secrets(new SettingValues(settings, Map.of())).stream()
				.map(NeededSecret::key).toList());
		key(RealBind.KEY, "not base64!");
		assertTrue(refusal(IMAPS).getMessage().startsWith("The key 'postern-key' cannot be used"));
		secrets.remove("tsig/postern-key");
		assertEquals("The secret of the key 'postern-key' is not stored", refusal(IMAPS).getMessage());
	}

	@Test
	void a_server_that_does_not_answer_is_told() {
		int port = bind.port();
		bind.close();
		settings.put("port", Integer.toString(port));
		assertTrue(refusal(IMAPS).getMessage().contains("cannot be talked to over TCP"));
	}

	@Test
	void cancelling_changes_nothing() {
		CancelSource cancel = new CancelSource();
		assertThrows(InterruptedException.class, () -> new DnsChannel().push(Sets.of(zone(IMAPS)), access(),
				Sets.telling(what -> cancel.cancel(), cancel)));
		assertFalse(bind.wasChanged());
	}

	@Test
	void documents_without_records_are_refused() {
		assertEquals("None of the documents is a fragment of a zone", assertThrows(ChannelException.class,
				() -> new DnsChannel().push(Sets.of(Sets.document("a.xml", "A")), access(), Progress.none())).getMessage());
	}

	private void key(String name, String secret) {
		settings.put("key-name", name);
		secrets.put("tsig/" + name, Secret.of(secret));
	}

	private static Document zone(String text) {
		return Document.ofText("example.org.zone", "text/dns", text);
	}

	private ChannelAccess access() {
		return new ChannelAccess(new SettingValues(settings, Map.of()), Path.of("/nowhere"), secrets, HostTrust.none());
	}

	private Delivery push(String text) throws Exception {
		return new DnsChannel().push(Sets.of(zone(text)), access(), Progress.none());
	}

	private ChannelException refusal(String text) {
		return assertThrows(ChannelException.class, () -> push(text));
	}
}
