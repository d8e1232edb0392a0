package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Role;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedPolicy;

/** Nowhere for users to send. A fallback alone does not count: it is no port that programs try by themselves. */
final class NoSubmission extends ReviewRule<StatedPolicy> {

	NoSubmission() {
		super(StatedPolicy.class, new RuleInfo("smtp.no-submission", Severity.WARNING,
				"Users have no submission port to send on.",
				"Port 25 is for servers, and many networks filter it. Mail programs look for 465 and 587.",
				"Open 465 (submissions, TLS) or 587 (submission, STARTTLS).",
				Reference.rfc(8314, "3.3")));
	}

	@Override
	public Optional<Finding> review(StatedPolicy stated) {
		boolean missing = !stated.policy().enabled().isEmpty()
				&& stated.listeners().noneMatch(listener -> listener.role() == Role.SUBMISSION);
		return missing ? Optional.of(info().finding()) : Optional.empty();
	}
}
