package org.postern.net.dns.reverse;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An address of which nobody could say the name. */
final class NameUnavailable extends FactRule<AddressNames> {

	NameUnavailable() {
		super(AddressNames.class, new RuleInfo("reverse.unavailable", Severity.INFO,
				"The name servers did not say what name the mail server's address has.",
				"Nothing is known of its reverse name. Receivers that meet this take the mail later.",
				"Test again. If it stays so, tell whoever gave you the address.",
				Reference.rfc(2308, "7")));
	}

	@Override
	public Optional<Finding> judge(AddressNames seen, Circumstances at) {
		if (!seen.names().ending().isKnown()) {
			return Optional.of(info().finding("The name of " + seen.address().getHostAddress() + " could not be asked for: "
					+ seen.names().detail() + "."));
		}
		return seen.confirmed().isEmpty() && !seen.doubtful().isEmpty()
				? Optional.of(info().finding(seen.describe() + "; nobody could say whether that leads back."))
				: Optional.empty();
	}
}
