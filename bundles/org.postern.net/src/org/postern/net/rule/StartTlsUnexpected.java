package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** TLS offered where the policy says cleartext only. */
final class StartTlsUnexpected extends FactRule<Offered> {

	StartTlsUnexpected() {
		super(Offered.class, new RuleInfo("starttls.offered-unexpectedly", Severity.WARNING,
				"The server offers STARTTLS, though it is said to speak cleartext only.",
				"Safer than stated: clients that could encrypt are told not to.",
				"Set the security of this listener to STARTTLS.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean beyond = offered.capabilities().startTls() && offered.moment() == Offered.Moment.CLEARTEXT;
		return beyond ? Optional.of(info().finding()) : Optional.empty();
	}
}
