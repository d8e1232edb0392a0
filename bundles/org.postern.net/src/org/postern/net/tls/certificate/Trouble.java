package org.postern.net.tls.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.postern.net.tls.PresentedChain;

/** Tells the lack of trust that has a nearer reason, which another rule names, from that which has none. */
record Trouble(PresentedChain chain, Instant now) {

	private static final String ALGORITHMS = "onstraints check failed";
	private static final List<String> OTHER_REASONS = List.of(ALGORITHMS, "xtended key usage",
			"has been revoked");

	/** Why the chain is not trusted, where only its authority is to blame. */
	Optional<String> ofTrust() {
		return chain.trustProblem().filter(problem -> OTHER_REASONS.stream().noneMatch(problem::contains))
				.filter(problem -> chain.certificates().stream().allMatch(certificate -> new Validity(certificate).holds(now)));
	}

	/** Whether clients refuse the chain for the keys or signatures in it. */
	static boolean isOfAlgorithms(PresentedChain chain) {
		return chain.trustProblem().filter(problem -> problem.contains(ALGORITHMS)).isPresent();
	}
}
