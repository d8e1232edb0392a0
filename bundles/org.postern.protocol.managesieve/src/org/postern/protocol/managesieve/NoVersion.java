package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server older than the RFC. */
final class NoVersion extends FactRule<SieveAbilities> {

	NoVersion() {
		super(SieveAbilities.class, new RuleInfo("managesieve.no-version", Severity.INFO,
				"The server does not tell a VERSION: it is older than RFC 5804.",
				"Such servers cannot rename a script, check one without storing it, or be asked whether they "
						+ "are still there. Programs do without.",
				"Nothing to do where users are content; newer servers have it.",
				Reference.rfc(5804, "1.7")));
	}

	@Override
	public Optional<Finding> judge(SieveAbilities seen, Circumstances at) {
		return seen.version().isPresent() ? Optional.empty() : Optional.of(info().finding());
	}
}
