package org.postern.net;

import java.util.List;

import org.postern.api.finding.Finding;

/** What a stage of a check learnt. */
record Observation(List<String> facts, List<Finding> findings) {

	static Observation facts(String... facts) {
		return new Observation(List.of(facts), List.of());
	}

	static Observation failed(Finding finding) {
		return new Observation(List.of(), List.of(finding));
	}
}
