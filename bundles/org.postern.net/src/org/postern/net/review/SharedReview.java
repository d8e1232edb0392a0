package org.postern.net.review;

import java.util.List;

/** What review looks for in the listeners of every protocol. */
public final class SharedReview {

	private SharedReview() {
	}

	public static List<ReviewRule<?>> rules() {
		return List.of(new CleartextLogin(), new ImplicitTlsOnStartTlsPort(), new StartTlsOnImplicitTlsPort());
	}
}
