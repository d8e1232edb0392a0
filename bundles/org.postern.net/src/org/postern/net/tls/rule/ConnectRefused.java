package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.BrokenOff;
import org.postern.net.rule.FactRule;

/** A port on which nobody listens. */
final class ConnectRefused extends FactRule<BrokenOff> {

	ConnectRefused() {
		super(BrokenOff.class, new RuleInfo("connect.refused", Severity.ERROR,
				"The port refuses connections.",
				"The computer is there, and nothing listens on this port, or a firewall refuses it.",
				"Start the service or open the port on the server; if it shall be closed, close it in the policy "
						+ "too.",
				Reference.rfc(9293, "3.10.7.1")));
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.REFUSED) {
			return Optional.empty();
		}
		String what = broken.place() + " refuses connections.";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
