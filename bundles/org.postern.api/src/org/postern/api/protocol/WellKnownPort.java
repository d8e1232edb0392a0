package org.postern.api.protocol;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/**
 * A port that a protocol is commonly found on.
 *
 * @param port           1 to 65535
 * @param service        the IANA service name ({@code pop3s}), or what people call it
 * @param security       how connections are commonly protected there
 * @param authentication who may commonly log in there
 * @param role           what it is for
 * @param registered     whether IANA registers the port for this protocol
 * @param reason         why it exists and when to open it, with its RFC
 */
public record WellKnownPort(int port, String service, Security security, Authentication authentication, Role role,
		boolean registered, String reason) {

	public WellKnownPort {
		Port.require(port);
	}

	/** This port as an open listener of {@code protocol}; a fallback stands in for {@code standsInFor}. */
	public Listener listener(String protocol, int standsInFor) {
		return role == Role.FALLBACK
				? Listener.of(protocol, port, security, authentication, Role.SUBMISSION).asFallbackFor(standsInFor)
				: Listener.of(protocol, port, security, authentication, role);
	}
}
