package org.postern.net.review;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** One thing that review looks for in what a policy states. Pure; no server is needed. */
public abstract class ReviewRule<F extends Fact> extends FactRule<F> {

	protected ReviewRule(Class<F> about, RuleInfo info) {
		super(about, info);
	}

	/** What is wrong with it; empty where all is well. */
	public abstract Optional<Finding> review(F fact);

	@Override
	public final Optional<Finding> judge(F fact, Circumstances at) {
		return review(fact);
	}
}
