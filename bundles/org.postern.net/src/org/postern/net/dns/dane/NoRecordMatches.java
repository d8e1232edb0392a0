package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that is not the one of its TLSA records. */
final class NoRecordMatches extends FactRule<DaneTrial> {

	NoRecordMatches() {
		super(DaneTrial.class, new RuleInfo("dane.no-match", Severity.ERROR,
				"The server's certificate matches none of its TLSA records.",
				"Senders that use DANE take the server for a forgery and keep the mail. Usually the certificate "
						+ "was renewed with a new key, and the records were not.",
				"Publish a TLSA record of the key in use; keep the old one until its time to live is over.",
				Reference.rfc(7672, "2.2")));
	}

	@Override
	public Optional<Finding> judge(DaneTrial seen, Circumstances at) {
		return seen.match().filter(DaneMatch.NoMatch.class::isInstance)
				.map(none -> Dane.weighed(info().finding("The certificate of " + seen.where() + " matches no TLSA record.")
						.withEvidence(seen.published().lines()), seen.published()));
	}
}
