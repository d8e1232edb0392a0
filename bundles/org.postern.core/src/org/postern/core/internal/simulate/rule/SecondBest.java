package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** A port that is open, while another one is preferred. */
final class SecondBest extends FactRule<ServerChoice> {

	SecondBest() {
		super(ServerChoice.class, new RuleInfo("client.second-best", Severity.ADVICE,
				"A mail program chooses another port than the one the policy prefers.",
				"It works. The policy offers a better one, that the program is not told of or told too late.",
				"List the preferred server first in what is published.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		Optional<Endpoint> preferred = choice.offered().findFirst();
		return choice.same().filter(taken -> !preferred.equals(Optional.of(taken)))
				.map(taken -> Choices.finding(info(), choice, " takes " + taken.describe() + ", and the policy prefers "
						+ preferred.orElse(taken).describe() + "."));
	}
}
