package org.postern.protocol.smtp;

import java.util.List;

import org.postern.net.review.ReviewRule;

/** What review looks for in a policy, of SMTP alone. */
final class SmtpReview {

	private SmtpReview() {
	}

	static List<ReviewRule<?>> rules() {
		return List.of(new OpenRelay(), new RelayWithoutStartTls(),
			new NoSubmission(), new FallbackForClosedPort(), new FallbackInCleartext());
	}
}
