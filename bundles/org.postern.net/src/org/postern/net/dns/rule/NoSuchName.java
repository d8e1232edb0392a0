package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** A name that nobody registered. */
final class NoSuchName extends FactRule<Resolution.NoSuchName> {

	NoSuchName() {
		super(Resolution.NoSuchName.class, new RuleInfo("resolve.no-such-name", Severity.ERROR,
				"The name of the server does not exist.",
				"The name servers say that there is no such name. Mail programs cannot find the server, whatever "
						+ " else they are told.",
				"Check how the name is written; else add it to the DNS with an address (A or AAAA).",
				Reference.rfc(8020)));
	}

	@Override
	public Optional<Finding> judge(Resolution.NoSuchName seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' leads nowhere: there is no such name."));
	}
}
