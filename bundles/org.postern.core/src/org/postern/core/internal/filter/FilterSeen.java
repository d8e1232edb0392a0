package org.postern.core.internal.filter;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.postern.api.rule.Fact;

/**
 * What was tried to find out why port 25 does not answer, and what it comes to.
 *
 * @param host    the mail server
 * @param verdict what is the matter
 * @param reasons how that follows, sentence by sentence
 * @param trials  what was tried
 */
public record FilterSeen(String host, Verdict verdict, List<String> reasons, List<Trial> trials) implements Fact {

	public FilterSeen {
		Objects.requireNonNull(host);
		Objects.requireNonNull(verdict);
		reasons = List.copyOf(reasons);
		trials = List.copyOf(trials);
	}

	/** The reasoning, then each trial. */
	List<String> evidence() {
		return Stream.concat(reasons.stream(), trials.stream().map(Trial::describe)).toList();
	}

	/** The first port for sending that answers from here. */
	OptionalInt better() {
		return Suspect.OTHERS.stream().mapToInt(Integer::intValue).filter(this::isOpen).findFirst();
	}

	private boolean isOpen(int port) {
		return trials.stream().anyMatch(trial -> trial.port() == port && trial.isOpen() && !trial.atServer());
	}
}
