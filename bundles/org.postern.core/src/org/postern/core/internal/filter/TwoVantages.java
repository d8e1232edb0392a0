package org.postern.core.internal.filter;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.postern.api.rule.Fact;

/**
 * A port that does not answer here, as the server itself sees it.
 *
 * @param host   whose port
 * @param port   which one
 * @param trials what was tried from the server, one for each address
 */
public record TwoVantages(String host, int port, List<Trial> trials) implements Fact {

	public TwoVantages {
		Objects.requireNonNull(host);
		trials = List.copyOf(trials);
	}

	/** Whether the server itself reaches the port, at whichever address. */
	boolean isOpenThere() {
		return trials.stream().anyMatch(Trial::isOpen);
	}

	/** Whether the server itself is refused everywhere. */
	boolean isRefusedThere() {
		return !trials.isEmpty() && trials.stream().allMatch(Predicate.not(Trial::isOpen))
				&& trials.stream().anyMatch(Trial::isRefused);
	}

	List<String> evidence() {
		return trials.stream().map(Trial::describe).toList();
	}
}
