package org.postern.backend.postfixdovecot.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.policy.PresentPolicy;

/** One item of a policy after the other is changed on real servers, and nothing else is. */
class ToggleTest {

	@Test
	void every_item_is_toggled_by_itself() {
		try (PolicyServers servers = new PolicyServers()) {
			RandomPolicy places = servers.policies(new Random(1), 50);
			CertificateFiles own = places.certificates().getFirst();
			String untouched = servers.administrators(servers.read());
			PortPolicy present = PresentPolicy.of(servers.read(), 0).policy();
			PortPolicy base = new PortPolicy(present.listeners(), tls(TlsVersion.TLS_1_2, own), present.settings());
			for (PortPolicy wanted : variants(base, places.certificates().getLast())) {
				servers.follow(servers.read(), wanted);
				assertEquals(List.of(), servers.differences(wanted, places.places()), () -> wanted + "\n" + servers.servers().logs());
				assertEquals(untouched, servers.administrators(servers.read()), wanted::toString);
			}
		}
	}

	private static TlsPolicy tls(TlsVersion minimum, CertificateFiles certificate) {
		return new TlsPolicy(minimum, Optional.of(certificate));
	}

	private static List<PortPolicy> variants(PortPolicy base, CertificateFiles other) {
		List<PortPolicy> variants = new ArrayList<>(List.of(base));
		base.listeners().forEach(listener -> variants.add(base.without(listener.id())));
		Stream.of("imap", "pop3", "smtp").map(protocol -> base.listeners().stream()
				.filter(listener -> listener.protocol().equals(protocol)).findFirst().orElseThrow())
				.forEach(listener -> Stream.of(Security.values()).map(security -> base.without(listener.id())
						.with(secured(listener, security))).forEach(variants::add));
		variants.add(new PortPolicy(base.listeners(), tls(TlsVersion.TLS_1_3, base.tls().certificate().orElseThrow()),
				base.settings()));
		variants.add(new PortPolicy(base.listeners(), tls(TlsVersion.TLS_1_2, other), base.settings()));
		variants.add(base.withSettings(Retention.PROTOCOL, SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))));
		variants.add(base.withSettings(Retention.PROTOCOL, SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(365))));
		variants.add(base);
		return variants;
	}

	private static Listener secured(Listener listener, Security security) {
		Authentication login = listener.authentication() == Authentication.NONE ? Authentication.NONE
				: Authentication.CLEARTEXT_ALLOWED;
		return Listener.of(listener.protocol(), listener.port(), security, login, listener.role()).withBind(listener.bind());
	}
}
