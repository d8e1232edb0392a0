package org.postern.net;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * What a stage of a check learnt.
 *
 * @param facts  for people, a line each
 * @param seen   for the rules to judge
 * @param broken whether the stage failed, whatever the rules find
 * @param ends   whether no later stage can be carried out, even if nothing failed
 */
record Observation(List<String> facts, List<Fact> seen, boolean broken, boolean ends) {

	Observation(List<String> facts, List<Fact> seen) {
		this(facts, seen, false, false);
	}

	static Observation facts(String... facts) {
		return new Observation(List.of(facts), List.of());
	}

	/** What rules shall judge. */
	static Observation seen(List<String> facts, Fact... seen) {
		return new Observation(facts, List.of(seen));
	}

	/** What went wrong. */
	static Observation broken(Fact... seen) {
		return new Observation(List.of(), List.of(seen), true, true);
	}

	/** The dialogue is over. */
	Observation andNoMore() {
		return new Observation(facts, seen, broken, true);
	}
}
