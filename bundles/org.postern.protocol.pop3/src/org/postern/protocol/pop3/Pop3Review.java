package org.postern.protocol.pop3;

import java.util.List;

import org.postern.net.review.ReviewRule;

/** What review looks for in a policy, of POP3 alone. */
final class Pop3Review {

	private Pop3Review() {
	}

	static List<ReviewRule<?>> rules() {
		return List.of(new ExpireBeforeHold(), new NoHold());
	}
}
