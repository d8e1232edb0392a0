package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** STARTTLS offered on a connection that TLS protects already. */
final class StartTlsUnderTls extends FactRule<Offered> {

	StartTlsUnderTls() {
		super(Offered.class, new RuleInfo("starttls.offered-under-tls", Severity.ADVICE,
				"The server offers STARTTLS although TLS protects the connection already.",
				"The RFCs forbid it. A program that takes the offer starts TLS inside TLS and fails; what answers is careless "
						+ "about the state of its connections, or a proxy speaks TLS in its place.",
				"Update the server; behind a proxy that ends TLS, switch STARTTLS off on the port behind it.",
				Reference.rfc(3207, "4.2")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean again = offered.capabilities().startTls() && offered.underTls();
		return again ? Optional.of(info().finding().withEvidence(offered.capabilities().lines())) : Optional.empty();
	}
}
