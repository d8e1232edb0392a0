package org.postern.net.rule;

import org.postern.api.rule.Fact;
import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.TestRule;

/** A rule that only has to judge: what it is about, and what it says, are given once. */
public abstract class FactRule<F extends Fact> implements TestRule<F> {

	private final Class<F> about;
	private final RuleInfo info;

	protected FactRule(Class<F> about, RuleInfo info) {
		this.about = about;
		this.info = info;
	}

	@Override
	public final RuleInfo info() {
		return info;
	}

	@Override
	public final Class<F> about() {
		return about;
	}
}
