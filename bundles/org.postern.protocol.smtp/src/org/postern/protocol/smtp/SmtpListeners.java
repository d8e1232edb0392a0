package org.postern.protocol.smtp;

import java.util.stream.Stream;

import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;

/** The open SMTP listeners of a policy. */
record SmtpListeners(PortPolicy policy) {

	Stream<Listener> all() {
		return policy.enabled().stream().filter(listener -> listener.protocol().equals(SmtpInfo.ID));
	}

	Stream<Listener> of(Role role) {
		return all().filter(listener -> listener.role() == role);
	}
}
