package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.AttemptSeen;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** Settings behind a certificate that programs refuse. */
final class LookupCertificate extends FactRule<AttemptSeen> {

	LookupCertificate() {
		super(AttemptSeen.class, new RuleInfo("client.lookup-certificate", Severity.WARNING,
				"A web server that a mail program asks for settings has a certificate that is not accepted.",
				"Thunderbird passes over it without a word, and Outlook shows a warning that frightens users. "
						+ "Often it is a web server that answers for every name.",
				"Get a certificate for the name, or take the name out of the DNS.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(AttemptSeen seen, Circumstances at) {
		return seen.attempt().outcome() instanceof Outcome.TlsProblem tls && seen.attempt().method() != Method.GUESS
				? Optional.of(info().finding(seen.program().label() + " does not accept " + Targets.host(seen)
						+ ": " + tls.describe() + ".").at(seen.program().label())
						.withEvidence(List.of(seen.attempt().target())))
				: Optional.empty();
	}
}
