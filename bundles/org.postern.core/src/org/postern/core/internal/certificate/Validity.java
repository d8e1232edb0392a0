package org.postern.core.internal.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** A certificate out of date, not yet in date, or soon out of it. The whole chain counts. */
final class Validity implements CertificateRule {

	/** Long enough to renew by hand, and what automatic renewal leaves at the least. */
	private static final Duration NOTICE = Duration.ofDays(30);

	private final Clock clock;

	Validity(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Optional<Finding> review(String host, List<X509Certificate> chain) {
		Instant now = clock.instant();
		Instant start = chain.stream().map(certificate -> certificate.getNotBefore().toInstant())
				.max(Instant::compareTo).orElseThrow();
		Instant end = chain.stream().map(certificate -> certificate.getNotAfter().toInstant())
				.min(Instant::compareTo).orElseThrow();
		if (!now.isBefore(end)) {
			return Optional.of(expired(end));
		}
		if (now.isBefore(start)) {
			return Optional.of(early(start));
		}
		Duration left = Duration.between(now, end);
		return left.compareTo(NOTICE) < 0 ? Optional.of(soon(end, left)) : Optional.empty();
	}

	private static Finding expired(Instant end) {
		return Finding.of("tls.certificate-expired", Severity.ERROR, "The certificate expired on " + date(end) + ".",
				"Mail programs refuse it or frighten their users with a warning, on every port with TLS.",
				"Renew it, and see why it was not renewed in time.").at(PLACE);
	}

	private static Finding early(Instant start) {
		return Finding.of("tls.certificate-not-yet-valid", Severity.ERROR,
				"The certificate is not valid before " + date(start) + ".",
				"Mail programs refuse it until then. Often it is this computer's clock that is wrong.",
				"Check the clock; else use the former certificate until that day.").at(PLACE);
	}

	private static Finding soon(Instant end, Duration left) {
		return Finding.of("tls.certificate-expires-soon", Severity.WARNING,
				"The certificate expires on " + date(end) + ", in " + left.toDays() + " days.",
				"From that day on mail programs refuse it, on every port with TLS.",
				"Renew it now; if it renews itself, see why it has not yet.").at(PLACE);
	}

	private static String date(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
	}
}
