package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendInfo;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.progress.CancelSource;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ListenerProof;
import org.postern.core.internal.probe.FakeProtocol;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.net.dns.Resolution;

class HandshakeProverTest implements Providers {

	private final FakeProtocol imap = new FakeProtocol("imap");
	private final FakeServer server = new FakeServer(PortPolicy.empty());
	private final CancelSource cancel = new CancelSource();
	private Resolution resolution = new Resolution.Addresses(List.of(InetAddress.getLoopbackAddress()));
	private final List<String> asked = new CopyOnWriteArrayList<>();

	private static Listener listener(String protocol, int port) {
		return Listener.of(protocol, port, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS);
	}

	private List<ListenerProof> prove(Listener... listeners) throws InterruptedException {
		PortPolicy policy = PortPolicy.empty().withListeners(List.of(listeners));
		Site site = new Site(Path.of("unused"), "Test",
				List.of(new MailServer("mail", "mail.example.test", "fake", 0, SettingValues.empty(), policy)), List.of());
		return new HandshakeProver(server, this, (host, ignored) -> {
			asked.add(host);
			return resolution;
		}).prove(site, "mail", cancel);
	}

	private Optional<String> wrong(Listener listener) throws InterruptedException {
		return prove(listener).getFirst().finding().map(Finding::id);
	}

	@Test
	void an_open_listener_is_proven_by_its_own_protocol() throws Exception {
		ListenerProof proof = prove(listener("imap", 143)).getFirst();
		assertTrue(proof.isProven());
		assertEquals("STARTTLS (optional)", proof.observed());
		assertEquals(143, imap.requests().getFirst().endpoint().port());
		assertTrue(imap.requests().getFirst().policy().isPresent());
	}

	@Test
	void an_open_listener_that_does_not_answer_is_wrong() throws Exception {
		imap.failing("127.0.0.1:143", Stage.CONNECT, "connect.refused");
		ListenerProof proof = prove(listener("imap", 143)).getFirst();
		assertEquals("proof.closed", proof.finding().orElseThrow().id());
		assertEquals("no connection", proof.observed());
	}

	@Test
	void what_the_protocol_finds_wrong_is_the_reason_and_names_the_listener() throws Exception {
		imap.failing("127.0.0.1:143", Stage.GREETING, "tls.handshake-failed");
		Finding finding = prove(listener("imap", 143)).getFirst().finding().orElseThrow();
		assertEquals("tls.handshake-failed", finding.id());
		assertEquals("imap:143", finding.place().orElseThrow());
	}

	@Test
	void another_protection_than_stated_is_wrong_even_if_it_works() throws Exception {
		imap.finding("127.0.0.1:143", Stage.GREETING, Severity.WARNING, "login.offered-in-cleartext");
		assertEquals(Optional.of("login.offered-in-cleartext"), wrong(listener("imap", 143)));
	}

	@Test
	void a_certificate_that_expires_soon_is_still_proven() throws Exception {
		imap.finding("127.0.0.1:143", Stage.GREETING, Severity.WARNING, "certificate.expires-soon");
		assertEquals(Optional.empty(), wrong(listener("imap", 143)));
	}

	@Test
	void the_next_address_is_tried_where_the_first_does_not_answer() throws Exception {
		resolution = new Resolution.Addresses(
				List.of(InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1")));
		imap.failing("0:0:0:0:0:0:0:1:143", Stage.CONNECT, "connect.refused");
		assertEquals(Optional.empty(), wrong(listener("imap", 143)));
	}

	@Test
	void a_closed_listener_is_proven_by_refusal() throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		ListenerProof proof = prove(listener("imap", port).withEnabled(false)).getFirst();
		assertTrue(proof.isProven());
		assertEquals("refused", proof.observed());
	}

	@Test
	void a_closed_listener_that_answers_is_wrong() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertEquals(Optional.of("proof.open"), wrong(listener("imap", socket.getLocalPort()).withEnabled(false)));
		}
	}

	@Test
	void a_closed_listener_may_share_its_port_with_an_open_one() throws Exception {
		List<ListenerProof> proofs = prove(listener("imap", 465), listener("smtp", 465).withEnabled(false));
		assertTrue(proofs.getLast().isProven());
		assertEquals("closed; the port is imap's", proofs.getLast().observed());
	}

	@Test
	void a_protocol_that_is_not_installed_cannot_be_proven() throws Exception {
		assertEquals(Optional.of("proof.no-protocol"), wrong(listener("sieve", 4190)));
	}

	@Test
	void a_host_without_address_cannot_be_proven() throws Exception {
		resolution = new Resolution.NoSuchName();
		assertEquals(Optional.of("proof.no-address"), wrong(listener("imap", 143)));
	}

	@Test
	void a_listener_bound_to_one_address_is_proven_there() throws Exception {
		prove(listener("imap", 143).withBind(Optional.of("127.0.0.9")),
				listener("imap", 144).withBind(Optional.of("0.0.0.0")));
		assertEquals(List.of("127.0.0.9", "mail.example.test"), asked.stream().sorted().toList());
	}

	@Test
	void proofs_come_in_the_order_of_the_policy() throws Exception {
		List<Integer> ports = prove(listener("imap", 143), listener("imap", 993), listener("imap", 1)).stream()
				.map(ListenerProof::livePort).toList();
		assertEquals(List.of(143, 993, 1), ports);
	}

	@Test
	void a_server_that_cannot_be_administered_is_still_proven() throws Exception {
		server.faults.add(Fault.OPEN);
		assertEquals(Optional.empty(), wrong(listener("imap", 143)));
	}

	@Test
	void a_hanging_handshake_ends_when_cancelled() {
		imap.hang();
		Thread.ofVirtual().start(cancel::cancel);
		assertThrows(InterruptedException.class, () -> prove(listener("imap", 143)));
	}

	@Override
	public List<MailProtocol> protocols() {
		return List.of(imap);
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return id.equals("imap") ? Optional.of(imap) : Optional.empty();
	}

	@Override
	public List<BackendInfo> backends() {
		return List.of();
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of();
	}

	@Override
	public Rulebook rulebook() {
		return Rulebook.empty();
	}
}
