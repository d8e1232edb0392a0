package org.postern.protocol.managesieve;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * Capabilities told in the greeting, and again when asked for.
 *
 * @param greeting line by line
 * @param answer   line by line
 */
record ToldTwice(List<String> greeting, List<String> answer) implements Fact {

	ToldTwice {
		greeting = List.copyOf(greeting);
		answer = List.copyOf(answer);
	}

	/** What only the greeting promises. */
	List<String> promised() {
		return greeting.stream().filter(line -> !answer.contains(line)).toList();
	}
}
