package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.BrokenOff;
import org.postern.net.rule.FactRule;

/** A connection that nobody takes or refuses. */
final class ConnectTimedOut extends FactRule<BrokenOff> {

	ConnectTimedOut() {
		super(BrokenOff.class, new RuleInfo("connect.timed-out", Severity.ERROR,
				"The host does not answer.",
				"The connection was neither accepted nor refused: a firewall, or the provider's filter, drops it "
						+ "on the way, or the computer is not there.",
				"Check the firewall in front of the server and the network of the client, and whether the address "
						+ "is right.",
				Reference.rfc(9293, "3.10.8")));
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.NO_ANSWER || broken.stage() != Stage.CONNECT) {
			return Optional.empty();
		}
		String what = "No answer from " + broken.place() + ".";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
