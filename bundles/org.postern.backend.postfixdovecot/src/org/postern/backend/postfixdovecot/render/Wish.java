package org.postern.backend.postfixdovecot.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;

/**
 * What a server program is to be like.
 *
 * @param listeners   the open ones, with the ports really opened
 * @param minimum     the oldest version of TLS; empty where it stays as it is
 * @param certificate what to present; empty where that stays as it is
 * @param hold        whether messages deleted by POP3 are held
 */
public record Wish(List<Listener> listeners, Optional<TlsVersion> minimum, Optional<CertificateFiles> certificate,
		boolean hold) {

	public Wish {
		listeners = List.copyOf(listeners);
		Objects.requireNonNull(minimum);
		Objects.requireNonNull(certificate);
	}

	/** The listeners of a protocol. */
	public List<Listener> listeners(String protocol) {
		return listeners.stream().filter(listener -> listener.protocol().equals(protocol)).toList();
	}
}
