package org.postern.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many certificates expire when. */
final class ExpiryChart {

	private static final double SECONDS_A_DAY = 86_400;

	private final Instant now;
	private final Histogram days = new Histogram(List.of("expired", "within 7 days", "within 30 days", "within 90 days",
			"within a year", "later"), 0, 7, 30, 90, 365);

	ExpiryChart(Instant now) {
		this.now = now;
	}

	void add(Instant notAfter) {
		days.add(Duration.between(now, notAfter).toSeconds() / SECONDS_A_DAY);
	}

	String svg() {
		return days.svg("Certificates by expiry");
	}
}
