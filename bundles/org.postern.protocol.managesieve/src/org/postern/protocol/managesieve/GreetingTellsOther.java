package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Two answers to one question. */
final class GreetingTellsOther extends FactRule<ToldTwice> {

	GreetingTellsOther() {
		super(ToldTwice.class, new RuleInfo("managesieve.greeting-tells-other", Severity.ADVICE,
				"The server's greeting promises what the server does not repeat when asked.",
				"Programs go by the greeting and meet a refusal later. Something between client and server "
						+ "may have changed one of the two.",
				"See whether a proxy or a filter writes the greeting; make both the same.",
				Reference.rfc(5804, "1.7")));
	}

	@Override
	public Optional<Finding> judge(ToldTwice seen, Circumstances at) {
		return seen.promised().isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(seen.promised()));
	}
}
