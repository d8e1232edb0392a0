package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port that the server itself reaches. */
final class OpenThereClosedHere extends FactRule<TwoVantages> {

	OpenThereClosedHere() {
		super(TwoVantages.class, new RuleInfo("connect.open-there-closed-here", Severity.ERROR,
				"The port is open on the server itself and does not answer here: a filter is between.",
				"The mail server listens and answers on its own computer. What comes from here is dropped or refused on the "
						+ "way: by the firewall of the server, of its hoster or of the network here.",
				"Let the port through in the server's firewall and at its hoster. If others reach it, it is the network here.",
				Reference.rfc(2979, "2")));
	}

	@Override
	public Optional<Finding> judge(TwoVantages seen, Circumstances at) {
		return seen.isOpenThere()
				? Optional.of(info().finding("Port " + seen.port() + " is open on " + seen.host()
						+ " itself and does not answer here: a filter is between.").withEvidence(seen.evidence()))
				: Optional.empty();
	}
}
