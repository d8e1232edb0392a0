package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedPolicy;

/** POP3 is open and nothing is held: mail is lost with the device that fetched it. */
final class NoHold extends ReviewRule<StatedPolicy> {

	NoHold() {
		super(StatedPolicy.class, new RuleInfo("pop3.no-hold", Severity.ADVICE,
				"Mail that a POP3 program deletes is gone from the server at once.",
				"POP3 programs delete what they have fetched. The only copy is then on one device, and is lost with it.",
				"Hold deleted mail for some time, 30 days for example (Retention page, or hold: 30d under pop3:).",
				Reference.rfc(1939, "8")));
	}

	@Override
	public Optional<Finding> review(StatedPolicy stated) {
		boolean lost = stated.listeners().findAny().isPresent() && stated.policy().retention().hold().isNone();
		return lost ? Optional.of(info().finding().at("pop3.hold")) : Optional.empty();
	}
}
