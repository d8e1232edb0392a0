package org.postern.net;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.api.rule.Fact;

/** The words of one protocol for what every mail protocol does. One instance serves one connection. */
public interface MailDialogue {

	/** Reads the greeting. */
	Reply greeting(Wire wire) throws IOException;

	/** Asks what the server can do. */
	Capabilities capabilities(Wire wire) throws IOException;

	/** Asks to start TLS; what follows an {@link Reply.Kind#OK} is the handshake. */
	Reply startTls(Wire wire) throws IOException;

	/** Takes leave; the answer is not waited for. */
	void quit(Wire wire) throws IOException;

	/** A command that changes nothing and is always answered. */
	default String harmless() {
		return "NOOP";
	}

	/**
	 * Whether a server may say this line of itself once TLS is up, before anything was asked there. Lines are given in
	 * their order.
	 */
	default boolean isSaidUnasked(String line) {
		return false;
	}

	/** The name that a server gives itself in its greeting. */
	default Optional<String> host(Reply greeting) {
		return Optional.empty();
	}

	/** What this protocol itself sees in a greeting. */
	default List<Fact> seen(Greeting greeting) {
		return List.of();
	}

	/** What this protocol itself sees in capabilities. */
	default List<Fact> seen(Offered offered) {
		return List.of();
	}

	/** What a thorough check looks at last, before taking leave. */
	default List<FurtherStage> further() {
		return List.of();
	}

	/** What to say before the greeting to see whether a server minds; empty where there is nothing to learn from it. */
	default Optional<String> early() {
		return Optional.empty();
	}
}
