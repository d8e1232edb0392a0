package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.net.review.ReviewRule;

/** Nowhere for users to send. A fallback alone does not count: it is no port that programs try by themselves. */
final class NoSubmission implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		if (policy.enabled().isEmpty() || new SmtpListeners(policy).of(Role.SUBMISSION).findAny().isPresent()) {
			return List.of();
		}
		return List.of(Finding.of("smtp.no-submission", Severity.WARNING, "Users have no submission port to send on.",
				"Port 25 is for servers, and many networks filter it. Mail programs look for 465 and 587.",
				"Open 465 (submissions, TLS) or 587 (submission, STARTTLS)."));
	}
}
