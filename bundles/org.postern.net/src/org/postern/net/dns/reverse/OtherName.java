package org.postern.net.dns.reverse;

import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An address with another name than the server's. */
final class OtherName extends FactRule<AddressNames> {

	OtherName() {
		super(AddressNames.class, new RuleInfo("reverse.other-name", Severity.INFO,
				"The mail server's address has another name than the server.",
				"The name leads back, which is what most receivers ask for. Some compare it with the name in "
						+ "EHLO as well.",
				"Let the server introduce itself under this name, or set the reverse name to the server's name.",
				Reference.rfc(5321, "4.1.4")));
	}

	@Override
	public Optional<Finding> judge(AddressNames seen, Circumstances at) {
		boolean same = seen.confirmed().contains(seen.host().toLowerCase(Locale.ROOT));
		return seen.confirmed().isEmpty() || same ? Optional.empty()
				: Optional.of(info().finding(seen.describe() + ", not '" + seen.host() + "'."));
	}
}
