package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** When a certificate holds. */
record Validity(X509Certificate certificate) {

	Instant start() {
		return certificate.getNotBefore().toInstant();
	}

	Instant end() {
		return certificate.getNotAfter().toInstant();
	}

	Duration length() {
		return Duration.between(start(), end());
	}

	boolean holds(Instant now) {
		return !now.isBefore(start()) && !now.isAfter(end());
	}

	static String day(Instant instant) {
		return instant.toString().substring(0, 10);
	}
}
