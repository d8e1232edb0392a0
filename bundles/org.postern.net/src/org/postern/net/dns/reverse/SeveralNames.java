package org.postern.net.dns.reverse;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An address with several names. */
final class SeveralNames extends FactRule<AddressNames> {

	SeveralNames() {
		super(AddressNames.class, new RuleInfo("reverse.several", Severity.ADVICE,
				"The mail server's address has several names.",
				"Receivers look at one of them, and not at the same one each time; checks by name then succeed "
						+ "one day and fail the next.",
				"Leave one reverse name: the one that the server introduces itself with.",
				Reference.rfc(1912, "2.1")));
	}

	@Override
	public Optional<Finding> judge(AddressNames seen, Circumstances at) {
		return seen.names().records().size() < 2 ? Optional.empty() : Optional.of(info().finding(seen.describe() + "."));
	}
}
