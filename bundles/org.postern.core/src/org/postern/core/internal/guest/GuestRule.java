package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.TestRule;

/** A rule of a plug-in, which may take no longer than a rule ever needs. */
record GuestRule<F extends Fact>(Guest guest, TestRule<F> rule, RuleInfo info, Class<F> about) implements TestRule<F> {

	private static final Duration LIMIT = Duration.ofSeconds(2);

	static <F extends Fact> GuestRule<F> of(Guest guest, TestRule<F> rule) {
		return new GuestRule<>(guest, rule, rule.info(), rule.about());
	}

	@Override
	public Optional<Finding> judge(F fact, Circumstances at) {
		try {
			return guest.ask(LIMIT, () -> rule.judge(fact, at));
		} catch (GuestException e) {
			return Optional.of(guest.unknown("What the rule " + info.id() + " looks for", e));
		}
	}
}
