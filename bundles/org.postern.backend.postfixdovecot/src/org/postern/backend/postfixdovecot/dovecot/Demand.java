package org.postern.backend.postfixdovecot.dovecot;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;

/**
 * What Dovecot's log-in programs can be told about connections that begin in cleartext. It holds for a program, not for
 * a listener, so listeners of different demands need programs of their own.
 *
 * @param tls            whether TLS can be started, or must be
 * @param cleartextLogin whether a login is taken without TLS
 */
record Demand(Tls tls, boolean cleartextLogin) {

	/** The words of the setting {@code ssl}. */
	enum Tls {
		NO("no", Security.NONE), YES("yes", Security.STARTTLS), REQUIRED("required", Security.STARTTLS_REQUIRED);

		private final String word;
		private final Security security;

		Tls(String word, Security security) {
			this.word = word;
			this.security = security;
		}

		static Tls of(String word) {
			return switch (word) {
				case "no" -> NO;
				case "required" -> REQUIRED;
				default -> YES;
			};
		}
	}

	/** What listeners with TLS from the first byte are content with. */
	static final Demand FOR_TLS = new Demand(Tls.YES, false);

	/** The demand of a listener that begins in cleartext. */
	static Demand of(Listener listener) {
		Tls tls = switch (listener.security()) {
			case NONE -> Tls.NO;
			case STARTTLS, IMPLICIT_TLS -> Tls.YES;
			case STARTTLS_REQUIRED -> Tls.REQUIRED;
		};
		return new Demand(tls, listener.authentication() == Authentication.CLEARTEXT_ALLOWED && tls != Tls.REQUIRED);
	}

	boolean canTls() {
		return tls != Tls.NO;
	}

	Security security() {
		return tls.security;
	}

	Authentication authentication() {
		return cleartextLogin && tls != Tls.REQUIRED ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
	}

	/** The value of {@code ssl}. */
	String ssl() {
		return tls.word;
	}

	/** Part of a service's name. */
	String label() {
		return tls.security.key() + (cleartextLogin ? "-cleartext-login" : "");
	}
}
