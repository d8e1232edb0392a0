package org.postern.net.tls;

import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * What a server makes of a command that was sent in cleartext behind the wish to start TLS, in the same packet.
 *
 * @param outcome  what became of it
 * @param evidence the server's words
 */
public record InjectionTrial(Outcome outcome, String evidence) implements Fact {

	/** What can become of it. */
	public enum Outcome {
		/** It was thrown away, as it must be. */
		DISCARDED,
		/** It was carried out under TLS, as if it had come so. */
		CARRIED_OUT,
		/** The server would have none of it: it refused, answered in cleartext, or hung up. */
		REFUSED
	}

	public InjectionTrial {
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(evidence);
	}

	/** For people. */
	public String describe() {
		return "plaintext behind STARTTLS: " + switch (outcome) {
			case DISCARDED -> "thrown away";
			case CARRIED_OUT -> "carried out under TLS";
			case REFUSED -> "refused";
		};
	}
}
