package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A certificate that does not follow from the authority that a TLSA record names. */
final class AuthorityUnfit extends FactRule<DaneTrial> {

	AuthorityUnfit() {
		super(DaneTrial.class, new RuleInfo("dane.unfit", Severity.ERROR,
				"A TLSA record names an authority of the server, and the certificate is wrong all the same.",
				"With usage 2, names, dates and signatures count, up to the authority that the record names. "
						+ "Senders that use DANE keep the mail.",
				"Get a certificate for the host's name from that authority, or publish a record 3 1 1 of the "
						+ "server's own key, to which none of this applies.",
				Reference.rfc(7672, "3.1.2")));
	}

	@Override
	public Optional<Finding> judge(DaneTrial seen, Circumstances at) {
		return seen.match().filter(DaneMatch.Unfit.class::isInstance).map(DaneMatch.Unfit.class::cast)
				.map(unfit -> Dane.weighed(info().finding("The certificate of " + seen.where() + " does not stand up to TLSA "
						+ unfit.record().describe() + ": " + unfit.reason() + "."), seen.published()));
	}
}
