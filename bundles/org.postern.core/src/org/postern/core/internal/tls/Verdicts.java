package org.postern.core.internal.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

/**
 * What was said of a chain within the last minute. The eight ports of a server show the same chain, and so do the
 * hosts of a provider; looking for a path to an authority costs as much as half a handshake.
 */
final class Verdicts {

	private static final Duration VALID = Duration.ofMinutes(1);
	private static final int MAXIMUM = 512;

	private final InstantSource clock;
	private final Map<Question, Verdict> known = new RecentMap<>(MAXIMUM);

	Verdicts(InstantSource clock) {
		this.clock = clock;
	}

	private record Question(List<X509Certificate> authorities, List<X509Certificate> chain, String type) {
	}

	private record Verdict(Optional<CertificateException> refusal, Instant said) {
	}

	/**
	 * @param authorities which authorities {@code manager} trusts beside the platform's
	 * @throws CertificateException if the manager does not trust the chain, or has not a moment ago
	 */
	void check(List<X509Certificate> authorities, X509TrustManager manager, X509Certificate[] chain, String type)
			throws CertificateException {
		Question question = new Question(authorities, List.of(chain), type);
		Optional<CertificateException> refusal = remembered(question)
				.orElseGet(() -> remember(question, ask(manager, chain, type)));
		if (refusal.isPresent()) {
			throw refusal.get();
		}
	}

	private synchronized Optional<Optional<CertificateException>> remembered(Question question) {
		Instant latest = clock.instant().minus(VALID);
		return Optional.ofNullable(known.get(question)).filter(verdict -> verdict.said().isAfter(latest))
				.map(Verdict::refusal);
	}

	private synchronized Optional<CertificateException> remember(Question question,
			Optional<CertificateException> refusal) {
		known.put(question, new Verdict(refusal, clock.instant()));
		return refusal;
	}

	private static Optional<CertificateException> ask(X509TrustManager manager, X509Certificate[] chain, String type) {
		try {
			manager.checkServerTrusted(chain, type);
			return Optional.empty();
		} catch (CertificateException e) {
			return Optional.of(e);
		}
	}
}
