package org.postern.protocol.imap;

import java.util.List;

import org.postern.net.review.ReviewRule;

/** What review looks for in a policy, of IMAP alone. */
final class ImapReview {

	private ImapReview() {
	}

	static List<ReviewRule<?>> rules() {
		return List.of(new SharedSubmissionsPort(), new UnregisteredPort());
	}
}
