package org.postern.net;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.rule.Fact;

/**
 * What a stage of a check learnt.
 *
 * @param facts    for people, a line each
 * @param findings what ended the stage, or was judged already
 * @param seen     for the rules to judge
 * @param ends     whether no later stage can be carried out, even if nothing failed
 */
record Observation(List<String> facts, List<Finding> findings, List<Fact> seen, boolean ends) {

	Observation(List<String> facts, List<Finding> findings, List<Fact> seen) {
		this(facts, findings, seen, false);
	}

	Observation(List<String> facts, List<Finding> findings) {
		this(facts, findings, List.of());
	}

	static Observation facts(String... facts) {
		return new Observation(List.of(facts), List.of());
	}

	static Observation failed(Finding finding) {
		return new Observation(List.of(), List.of(finding));
	}

	/** What rules shall judge. */
	static Observation seen(List<String> facts, Fact... seen) {
		return new Observation(facts, List.of(), List.of(seen));
	}

	/** The dialogue is over. */
	Observation andNoMore() {
		return new Observation(facts, findings, seen, true);
	}
}
