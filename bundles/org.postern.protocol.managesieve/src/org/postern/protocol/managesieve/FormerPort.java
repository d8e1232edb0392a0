package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** The port of long ago. */
final class FormerPort extends ReviewRule<StatedListener> {

	FormerPort() {
		super(StatedListener.class, new RuleInfo("managesieve.former-port", Severity.ADVICE,
				"ManageSieve is open on 2000, where servers listened before a port was registered.",
				"IANA has given 2000 to another protocol, and programs look for ManageSieve on 4190.",
				"Use 4190. Keep 2000 only for users who were told to enter it.",
				Reference.rfc(5804, "1.8")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		return stated.listener().port() == SieveInfo.FORMER_PORT
				? Optional.of(info().finding().at(stated.listener().id().toString())) : Optional.empty();
	}
}
