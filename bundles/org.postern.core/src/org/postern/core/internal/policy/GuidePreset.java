package org.postern.core.internal.policy;

import java.util.Comparator;

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
 * What set-up guides of hosters tell their users, old programs included: every port, in cleartext or with STARTTLS
 * where it is not TLS from the first byte. Login on 25 too, because guides offer it for sending.
 */
final class GuidePreset {

	/** As guides list them: what every program can, then TLS, then what is out of the ordinary. */
	private static final Comparator<WellKnownPort> ORDER = Comparator
			.comparing((WellKnownPort port) -> port.role() == Role.FALLBACK).thenComparing(port -> !port.registered())
			.thenComparing(port -> port.security() == Security.IMPLICIT_TLS).thenComparing(WellKnownPort::port);

	private final Providers providers;

	GuidePreset(Providers providers) {
		this.providers = providers;
	}

	Preset preset() {
		return new Preset("guide", "Set-up guide (compatible)",
				"For users with old programs too: IMAP 143, SMTP 25 or 587, every port of the guide; 2525 when ticked.",
				providers.protocols().stream().flatMap(protocol -> protocol.info().ports().stream()
						.sorted(ORDER).map(port -> listener(protocol, port))).toList());
	}

	private static Listener listener(MailProtocol protocol, WellKnownPort port) {
		Listener listener = port.listener(protocol.info().id(), FallbackPort.STANDS_IN_FOR.defaultValue());
		if (port.security() != Security.IMPLICIT_TLS) {
			listener = listener.withSecurity(Security.STARTTLS).withAuthentication(Authentication.CLEARTEXT_ALLOWED);
		}
		return listener.withEnabled(isUsual(port) && port.role() != Role.FALLBACK).withNote(note(port));
	}

	/** Whether the port is registered for the protocol, or at least nobody else's. IMAP on 465 is neither. */
	static boolean isUsual(WellKnownPort port) {
		return port.registered() || port.role() == Role.FALLBACK;
	}

	private static String note(WellKnownPort port) {
		if (port.role() == Role.FALLBACK) {
			return "In case port " + FallbackPort.STANDS_IN_FOR.defaultValue() + " is filtered";
		}
		return port.registered() ? "" : "Not registered for this protocol; some guides list it";
	}
}
