package org.postern.core.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.provider.FakeProviders.FakeProtocol;

class CombinedReviewTest {

	@Test
	void findings_come_worst_first_then_by_port() {
		List<Finding> imap = List.of(finding("a", Severity.ADVICE).at("imap:143"), finding("b", Severity.ERROR),
				finding("c", Severity.ERROR).at("imap:993"));
		List<Finding> smtp = List.of(finding("d", Severity.ERROR).at("smtp:25"), finding("e", Severity.WARNING).at("smtp:25"));
		CombinedReview review = new CombinedReview(new FakeProviders(List.of(protocol("imap", imap), protocol("smtp", smtp)),
				List.of()));

		List<Finding> found = review.review(server(listener("smtp", 25), listener("imap", 143), listener("imap", 993)));

		assertEquals(List.of("d", "c", "b", "e", "a"), found.stream().map(Finding::id).toList());
	}

	@Test
	void two_listeners_on_one_port_are_found() {
		assertEquals(List.of("policy.port-conflict at smtp:110"), conflicts(listener("pop3", 110), listener("smtp", 110)));
		assertEquals(List.of("policy.port-conflict at imap:143@192.0.2.1"),
				conflicts(listener("imap", 143), listener("imap", 143).withBind(Optional.of("192.0.2.1"))));
	}

	@Test
	void listeners_that_do_not_meet_are_no_conflict() {
		assertEquals(List.of(), conflicts(listener("pop3", 110), listener("smtp", 25)));
		assertEquals(List.of(), conflicts(listener("pop3", 110), listener("smtp", 110).withEnabled(false)));
		assertEquals(List.of(), conflicts(listener("pop3", 110).withBind(Optional.of("192.0.2.1")),
				listener("smtp", 110).withBind(Optional.of("192.0.2.2"))));
	}

	@Test
	void imap_on_465_is_left_to_the_protocol_that_can_tell_why() {
		assertEquals(List.of(), conflicts(listener("imap", 465), listener("smtp", 465)));
		assertEquals(List.of("policy.port-conflict at smtp:465"), conflicts(listener("pop3", 465), listener("smtp", 465)));
	}

	private static List<String> conflicts(Listener... listeners) {
		return new PortConflict().review(server(listeners)).stream()
				.map(finding -> finding.id() + " at " + finding.place().orElseThrow()).toList();
	}

	private static Finding finding(String id, Severity severity) {
		return Finding.of(id, severity, "Summary", "", "");
	}

	private static MailProtocol protocol(String id, List<Finding> findings) {
		return new FakeProtocol(FakeProviders.usual().protocol(id).orElseThrow().info(), List.of(), findings);
	}

	private static Listener listener(String protocol, int port) {
		return Listener.of(protocol, port, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS);
	}

	private static MailServer server(Listener... listeners) {
		return new MailServer("mail", "a.test", "local", 0, SettingValues.empty(),
				PortPolicy.empty().withListeners(Stream.of(listeners).toList()));
	}
}
