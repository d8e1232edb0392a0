package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;

/** Mail that expires while it is still to be held: generally, or by an override. */
final class ExpireBeforeHold extends ReviewRule<StatedRetention> {

	ExpireBeforeHold() {
		super(StatedRetention.class, new RuleInfo("pop3.expire-before-hold", Severity.ERROR,
				"Mail expires before the promise to hold it ends.",
				"A message is removed by its age before the promise to hold it ends. Mail that users count on is gone.",
				"Let mail expire later than it is held, or hold it for a shorter time.",
				Reference.rfc(1939, "8")));
	}

	@Override
	public Optional<Finding> review(StatedRetention stated) {
		return stated.expire().isShorterThan(stated.hold()) ? Optional.of(info().finding("Mail" + stated.whom()
				+ " expires after " + stated.expire() + ", but deleted mail shall be held for " + stated.hold() + ".")
				.at(stated.place())) : Optional.empty();
	}
}
