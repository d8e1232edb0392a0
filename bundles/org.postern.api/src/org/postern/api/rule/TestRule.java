package org.postern.api.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;

/**
 * One thing that a test looks for. Pure: no network, no clock, no state.
 *
 * @param <F> what it judges
 */
public interface TestRule<F extends Fact> {

	RuleInfo info();

	Class<F> about();

	/** What is wrong with what was seen; empty where all is well. */
	Optional<Finding> judge(F fact, Circumstances at);
}
