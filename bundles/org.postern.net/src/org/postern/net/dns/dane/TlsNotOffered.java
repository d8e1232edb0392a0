package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that promises TLS in the DNS and does not offer it. */
final class TlsNotOffered extends FactRule<DaneTrial> {

	TlsNotOffered() {
		super(DaneTrial.class, new RuleInfo("dane.without-tls", Severity.ERROR,
				"There are TLSA records for the port, and the server offers no TLS there.",
				"The records tell senders that TLS is to be had; without it they do not deliver. Where it is had "
						+ " elsewhere, something between takes STARTTLS away.",
				"Switch STARTTLS on, or remove the TLSA records.",
				Reference.rfc(7672, "2.2")));
	}

	@Override
	public Optional<Finding> judge(DaneTrial seen, Circumstances at) {
		return seen.match().isPresent() || seen.published().usable().isEmpty() ? Optional.empty()
				: Optional.of(Dane.weighed(info().finding(seen.where() + " offers no TLS, though there are TLSA records."),
						seen.published()));
	}
}
