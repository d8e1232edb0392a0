package org.postern.net;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What a server offers at one moment of a connection.
 *
 * @param capabilities what it says
 * @param moment       when
 * @param before       what it said on the same connection before TLS
 */
public record Offered(Capabilities capabilities, Moment moment, Optional<Capabilities> before) implements Fact {

	/** When capabilities are asked for. */
	public enum Moment {
		/** In cleartext, and TLS follows. */
		BEFORE_TLS,
		/** In cleartext, and it stays so. */
		CLEARTEXT,
		/** Under TLS. */
		UNDER_TLS
	}

	public Offered {
		Objects.requireNonNull(capabilities);
		Objects.requireNonNull(moment);
		Objects.requireNonNull(before);
	}

	public boolean underTls() {
		return moment == Moment.UNDER_TLS;
	}

	/** Whether this is what clients of the port go by; before TLS a server may say less. */
	public boolean counts() {
		return moment != Moment.BEFORE_TLS;
	}
}
