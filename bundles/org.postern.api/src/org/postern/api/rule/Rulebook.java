package org.postern.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;

/** All rules together. */
@FunctionalInterface
public interface Rulebook {

	/** In the order of the bundles that brought them. */
	List<TestRule<?>> rules();

	/** What every rule about this kind of fact makes of it. */
	default List<Finding> judge(Fact fact, Circumstances at) {
		return rules().stream().flatMap(rule -> judge(rule, fact, at)).toList();
	}

	private static <F extends Fact> Stream<Finding> judge(TestRule<F> rule, Fact fact, Circumstances at) {
		Optional<Finding> found = rule.about().isInstance(fact) ? rule.judge(rule.about().cast(fact), at)
				: Optional.empty();
		return found.stream();
	}

	/** A rulebook of given rules. */
	static Rulebook of(List<TestRule<?>> rules) {
		List<TestRule<?>> copy = List.copyOf(rules);
		return () -> copy;
	}

	/** Finds nothing wrong with anything. */
	static Rulebook empty() {
		return of(List.of());
	}
}
