package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** An answer whose DNSSEC signatures are wrong. */
final class SignatureWrong extends FactRule<Resolution.Bogus> {

	SignatureWrong() {
		super(Resolution.Bogus.class, new RuleInfo("resolve.dnssec-bogus", Severity.ERROR,
				"The DNSSEC signatures of the server's name are wrong.",
				"There is an answer, but the resolver refuses it because its signatures do not fit: they have "
						+ "expired, or the key at the registry is not that of the zone. Whoever uses a resolver that "
						+ "checks cannot find the server; others can, which makes it hard to notice.",
				"Sign the zone anew, or correct the DS record at the registry.",
				Reference.rfc(4035, "5.5")));
	}

	@Override
	public Optional<Finding> judge(Resolution.Bogus seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' is signed wrongly: " + seen.reason() + "."));
	}
}
