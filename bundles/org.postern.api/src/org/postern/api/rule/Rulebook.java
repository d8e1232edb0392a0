package org.postern.api.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.finding.Finding;

/** All rules together. Immutable to those who use it, and thread-safe. */
public final class Rulebook {

	private final List<TestRule<?>> rules;
	/** A fleet judges millions of facts, and only a few of the hundreds of rules are about each. */
	private final Map<Class<?>, List<TestRule<?>>> about = new ConcurrentHashMap<>();

	private Rulebook(List<TestRule<?>> rules) {
		this.rules = List.copyOf(rules);
	}

	/** A rulebook of given rules. */
	public static Rulebook of(List<TestRule<?>> rules) {
		return new Rulebook(rules);
	}

	/** Finds nothing wrong with anything. */
	public static Rulebook empty() {
		return of(List.of());
	}

	/** In the order of the bundles that brought them. */
	public List<TestRule<?>> rules() {
		return rules;
	}

	/**
	 * What every rule about this kind of fact makes of it. Most find nothing, and of a fleet a thousand times a second: an object
	 * for what would be done with a finding costs more than the judgement.
	 */
	public List<Finding> judge(Fact fact, Circumstances at) {
		List<Finding> found = new ArrayList<>();
		for (TestRule<?> rule : about(fact.getClass())) {
			Optional<Finding> finding = judge(rule, fact, at);
			if (finding.isPresent()) {
				found.add(finding.get());
			}
		}
		return List.copyOf(found);
	}

	private List<TestRule<?>> about(Class<?> kind) {
		List<TestRule<?>> known = about.get(kind);
		return known != null ? known : about.computeIfAbsent(kind, this::ofKind);
	}

	private List<TestRule<?>> ofKind(Class<?> kind) {
		return rules.stream().filter(rule -> rule.about().isAssignableFrom(kind)).toList();
	}

	private static <F extends Fact> Optional<Finding> judge(TestRule<F> rule, Fact fact, Circumstances at) {
		return rule.judge(rule.about().cast(fact), at);
	}
}
