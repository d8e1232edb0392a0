package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * Capabilities told in the greeting and asked for right after it.
 *
 * @param greeting in the greeting
 * @param asked    in the answer to {@code CAPABILITY}
 */
record ToldTwice(List<String> greeting, List<String> asked) implements Fact {

	ToldTwice {
		greeting = List.copyOf(greeting);
		asked = List.copyOf(asked);
	}
}
