package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** Name servers that could not say. */
final class NamesUnavailable extends FactRule<Resolution.Unavailable> {

	NamesUnavailable() {
		super(Resolution.Unavailable.class, new RuleInfo("resolve.unavailable", Severity.ERROR,
				"The name servers did not say where the server is.",
				"Nothing is known about the server: the name servers that were asked did not answer, or could "
						+ "not find out. The name may be in order.",
				"Check this computer's network and its name servers (--resolver HOST asks another), then test "
						+ "again. If it stays so, look at the name servers of the domain.",
				Reference.rfc(2308, "7")));
	}

	@Override
	public Optional<Finding> judge(Resolution.Unavailable seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' could not be resolved: " + seen.reason() + "."));
	}
}
