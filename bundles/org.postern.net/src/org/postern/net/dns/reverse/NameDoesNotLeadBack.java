package org.postern.net.dns.reverse;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An address whose name leads elsewhere. */
final class NameDoesNotLeadBack extends FactRule<AddressNames> {

	NameDoesNotLeadBack() {
		super(AddressNames.class, new RuleInfo("reverse.not-confirmed", Severity.WARNING,
				"The name of the mail server's address does not lead back to it.",
				"Anybody can give an address any name; only one that has this address in turn is believed. Many "
						+ "mail servers refuse or mark mail from an address whose name does not lead back.",
				"Add an address record for that name, or ask whoever gave you the address to set its reverse "
						+ "name to the server's name.",
				Reference.rfc(8601, "2.7.3")));
	}

	@Override
	public Optional<Finding> judge(AddressNames seen, Circumstances at) {
		return !seen.names().isFound() || !seen.confirmed().isEmpty() || !seen.doubtful().isEmpty() ? Optional.empty()
				: Optional.of(info().finding(seen.describe() + ", which does not lead back."));
	}
}
