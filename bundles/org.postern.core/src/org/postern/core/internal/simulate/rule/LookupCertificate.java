package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.Lookup;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.rule.FactRule;

/** Settings behind a certificate that programs refuse. */
final class LookupCertificate extends FactRule<Lookup> {

	LookupCertificate() {
		super(Lookup.class, new RuleInfo("client.lookup-certificate", Severity.WARNING,
				"A web server that a mail program asks for settings has a certificate that is not accepted.",
				"Thunderbird passes over it without a word, and Outlook shows a warning that frightens users. "
						+ "Often it is a web server that answers for every name.",
				"Get a certificate for the name, or take the name out of the DNS.",
				Sources.AUTOCONFIG));
	}

	@Override
	public Optional<Finding> judge(Lookup lookup, Circumstances at) {
		return lookup.attempt().outcome() instanceof Outcome.TlsProblem tls && lookup.attempt().method() != Method.GUESS
				? Optional.of(info().finding(lookup.program().label() + " does not accept " + Targets.host(lookup)
						+ ": " + tls.describe() + ".").at(lookup.program().label())
						.withEvidence(List.of(lookup.attempt().target())))
				: Optional.empty();
	}
}
