package org.postern.net.dns.reverse;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Ending;
import org.postern.net.rule.FactRule;

/** An address without a name. */
final class NameMissing extends FactRule<AddressNames> {

	NameMissing() {
		super(AddressNames.class, new RuleInfo("reverse.missing", Severity.WARNING,
				"The mail server's address has no name (PTR).",
				"Many mail servers take no mail from an address without a name, as spam comes from such. It "
						+ "matters where this server sends mail from the address.",
				"Ask whoever gave you the address to set its reverse name to the server's name.",
				Reference.rfc(1912, "2.1")));
	}

	@Override
	public Optional<Finding> judge(AddressNames seen, Circumstances at) {
		return seen.names().ending() != Ending.NO_SUCH_NAME && seen.names().ending() != Ending.NO_SUCH_RECORD
				? Optional.empty() : Optional.of(info().finding("The address " + seen.address().getHostAddress() + " of '"
						+ seen.host() + "' has no name."));
	}
}
