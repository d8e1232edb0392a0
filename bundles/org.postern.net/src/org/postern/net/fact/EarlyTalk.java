package org.postern.net.fact;

import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * What became of a client that spoke before the greeting, which a client must not do (RFC 5321 section 4.3.1).
 *
 * @param outcome what the server did
 * @param reply   its words; empty where it said nothing
 */
public record EarlyTalk(Outcome outcome, String reply) implements Fact {

	/** What a server can do. */
	public enum Outcome {
		/** It refused, or closed the connection. */
		TURNED_AWAY,
		/** It said that it has no time now, which it may say to everybody. */
		PUT_OFF,
		/** It answered as if nothing was wrong; perhaps it had greeted already when the word arrived. */
		TAKEN,
		/** It said nothing in time. */
		UNCLEAR
	}

	public EarlyTalk {
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(reply);
	}

	/** For people. */
	public String describe() {
		return switch (outcome) {
			case TURNED_AWAY -> "a client that speaks before the greeting is turned away" + (reply.isEmpty() ? "" : ": " + reply);
			case PUT_OFF -> "a client that speaks before the greeting is put off, perhaps for another reason: " + reply;
			case TAKEN -> "a client that speaks before the greeting is answered";
			case UNCLEAR -> "a client that speaks before the greeting hears nothing";
		};
	}
}
