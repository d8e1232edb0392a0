package org.postern.core.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.policy.Preset;

class PresetsTest {

	private final ProtocolPresets presets = new ProtocolPresets(FakeProviders.usual());

	@Test
	void tls_only_comes_first_then_the_guide() {
		assertEquals(List.of("RFC 8314 (TLS only)", "Set-up guide (compatible)"),
				presets.all().stream().map(Preset::label).toList());
	}

	@Test
	void tls_only_opens_tls_ports_and_the_port_for_other_servers() {
		assertEquals(List.of("pop3:995 tls", "imap:993 tls", "smtp:465 tls", "smtp:25 starttls"), open("rfc8314"));
		assertEquals(List.of("pop3:110 starttls-required", "imap:143 starttls-required", "smtp:587 starttls-required",
				"smtp:2525 starttls-required"), closed("rfc8314"));
		assertTrue(policy("rfc8314").listeners().stream()
				.noneMatch(listener -> listener.authentication() == Authentication.CLEARTEXT_ALLOWED));
		assertEquals(Authentication.NONE, policy("rfc8314").find("smtp", 25).orElseThrow().authentication());
	}

	@Test
	void the_guide_opens_every_port_it_lists() {
		assertEquals(List.of("pop3:110 starttls", "pop3:995 tls", "imap:143 starttls", "imap:993 tls", "smtp:25 starttls",
				"smtp:587 starttls", "smtp:465 tls"), open("guide"));
		assertEquals(List.of("imap:465 tls", "smtp:2525 starttls"), closed("guide"));
		assertEquals(Authentication.CLEARTEXT_ALLOWED, policy("guide").find("smtp", 25).orElseThrow().authentication());
		assertEquals(Role.RELAY, policy("guide").find("smtp", 25).orElseThrow().role());
	}

	@Test
	void ticking_2525_in_the_guide_gives_it_what_port_25_has() {
		PortPolicy policy = policy("guide");

		Listener fallback = FallbackPort.of(policy).open(policy).find("smtp", 2525).orElseThrow();

		assertTrue(fallback.enabled());
		assertEquals(Security.STARTTLS, fallback.security());
		assertEquals(Authentication.CLEARTEXT_ALLOWED, fallback.authentication());
		assertEquals(25, fallback.standsInFor().getAsInt());
		assertEquals(policy.find("smtp", 2525), FallbackPort.of(policy).close(FallbackPort.of(policy).open(policy))
				.find("smtp", 2525), "the closed line is what ticking and unticking leaves");
	}

	@Test
	void a_preset_keeps_what_it_does_not_know() {
		Listener sieve = Listener.of("sieve", 4190, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS);
		Listener imap = Listener.of("imap", 143, Security.NONE, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS)
				.withBind(Optional.of("192.0.2.1")).withNote("Branch office");

		PortPolicy policy = presets.apply(preset("rfc8314"), PortPolicy.empty().with(sieve).with(imap));

		assertEquals(sieve, policy.listeners().getLast());
		assertEquals(imap.withSecurity(Security.STARTTLS_REQUIRED).withAuthentication(Authentication.TLS_ONLY)
				.withEnabled(false), policy.find("imap", 143).orElseThrow());
	}

	@Test
	void a_preset_of_what_is_installed_needs_no_other_protocol() {
		FakeProviders onlyImap = new FakeProviders(FakeProviders.usual().protocol("imap").stream().toList(), List.of());

		assertEquals(2, new ProtocolPresets(onlyImap).all().getFirst().listeners().size());
	}

	private Preset preset(String id) {
		return presets.all().stream().filter(preset -> preset.id().equals(id)).findFirst().orElseThrow();
	}

	private PortPolicy policy(String id) {
		return presets.apply(preset(id), PortPolicy.empty());
	}

	private List<String> open(String id) {
		return preset(id).listeners().stream().filter(Listener::enabled).map(PresetsTest::text).toList();
	}

	private List<String> closed(String id) {
		return preset(id).listeners().stream().filter(listener -> !listener.enabled()).map(PresetsTest::text).toList();
	}

	private static String text(Listener listener) {
		return listener.id() + " " + listener.security().key();
	}
}
