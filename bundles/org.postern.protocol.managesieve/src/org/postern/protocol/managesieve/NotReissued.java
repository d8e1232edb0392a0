package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Silence once TLS is up. */
final class NotReissued extends FactRule<SieveReissue> {

	NotReissued() {
		super(SieveReissue.class, new RuleInfo("managesieve.capabilities-not-told-again", Severity.WARNING,
				"The server does not tell its capabilities of itself once TLS is up.",
				"RFC 5804 wants it to, for what was said before TLS may have been forged. Programs that keep "
						+ "to the RFC wait for it, and hang.",
				"Update the server.",
				Reference.rfc(5804, "2.2")));
	}

	@Override
	public Optional<Finding> judge(SieveReissue seen, Circumstances at) {
		return seen.told() ? Optional.empty() : Optional.of(info().finding());
	}
}
