package org.postern.core.internal.policy;

import org.postern.api.model.Authentication;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.WellKnownPort;
import org.postern.core.policy.Preset;
import org.postern.core.provider.Providers;

/**
 * What RFC 8314 asks for: users are served over TLS from the first byte. Every other port that is known stays
 * closed in the policy, with the safest security it can have, so that opening one is a decision and no accident.
 */
final class TlsOnlyPreset {

	private final Providers providers;

	TlsOnlyPreset(Providers providers) {
		this.providers = providers;
	}

	Preset preset() {
		return new Preset("rfc8314", "RFC 8314 (TLS only)",
				"For users of today's programs: mail is read and sent over TLS from the first byte, and nothing else.",
				providers.protocols().stream().flatMap(protocol -> protocol.info().ports().stream()
						.filter(GuidePreset::isUsual).map(port -> listener(protocol, port))).toList());
	}

	private static Listener listener(MailProtocol protocol, WellKnownPort port) {
		Listener listener = port.listener(protocol.info().id(), FallbackPort.STANDS_IN_FOR.defaultValue());
		return switch (port.role()) {
			case RELAY -> listener.withSecurity(Security.STARTTLS).withAuthentication(Authentication.NONE);
			case ACCESS, SUBMISSION, FALLBACK -> port.security() == Security.IMPLICIT_TLS ? listener : closed(listener);
		};
	}

	private static Listener closed(Listener listener) {
		return listener.withSecurity(Security.STARTTLS_REQUIRED).withAuthentication(Authentication.TLS_ONLY)
				.withEnabled(false).withNote(note(listener));
	}

	private static String note(Listener listener) {
		return listener.role() == Role.FALLBACK ? "In case port " + listener.standsInFor().getAsInt() + " is filtered" : "";
	}
}
