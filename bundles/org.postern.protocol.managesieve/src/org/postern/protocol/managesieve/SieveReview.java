package org.postern.protocol.managesieve;

import java.util.List;

import org.postern.net.review.ReviewRule;

/** What review looks for in a policy, of ManageSieve alone. */
final class SieveReview {

	private SieveReview() {
	}

	static List<ReviewRule<?>> rules() {
		return List.of(new ImplicitTls(), new FormerPort(), new NoFolders());
	}
}
