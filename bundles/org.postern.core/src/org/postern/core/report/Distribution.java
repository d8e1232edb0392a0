package org.postern.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.postern.core.fleet.FleetRecord;

/** How many results lie in which range, for charts. */
public final class Distribution {

	private static final double SECONDS_A_DAY = 86_400;

	private final List<String> labels;
	private final double[] bounds;
	private final long[] counts;

	private Distribution(List<String> labels, double[] bounds, long[] counts) {
		if (labels.size() != bounds.length + 1) {
			throw new IllegalArgumentException("Every range has a label");
		}
		this.labels = List.copyOf(labels);
		this.bounds = bounds;
		this.counts = counts;
	}

	private static Distribution of(List<String> labels, double... bounds) {
		return new Distribution(labels, bounds, new long[labels.size()]);
	}

	/** For milliseconds. */
	static Distribution ofHandshakes() {
		return of(List.of("< 5", "< 10", "< 20", "< 50", "< 100", "< 200", "< 1000", "more"), 5, 10, 20, 50, 100, 200,
				1000);
	}

	/** For days. */
	static Distribution ofExpiries() {
		return of(List.of("expired", "7 days", "30 days", "90 days", "1 year", "later"), 0, 7, 30, 90, 365);
	}

	/** How long TLS handshakes took. */
	public static Distribution ofHandshakes(List<FleetRecord> results) {
		Distribution handshakes = ofHandshakes();
		results.forEach(handshakes::addHandshake);
		return handshakes;
	}

	/** When certificates expire. */
	public static Distribution ofExpiries(List<FleetRecord> results, Instant now) {
		Distribution expiries = ofExpiries();
		results.forEach(result -> expiries.addExpiry(result, now));
		return expiries;
	}

	/** Which TLS versions were agreed on, the newest first; endpoints without TLS are the last. */
	public static Distribution ofVersions(List<FleetRecord> results) {
		List<String> labels = new ArrayList<>(List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "no TLS"));
		double[] bounds = { 1, 2, 3, 4 };
		Distribution versions = of(labels, bounds);
		results.forEach(result -> versions.add(labels.indexOf(version(result))));
		return versions;
	}

	private static String version(FleetRecord result) {
		return result.session().map(FleetRecord.Session::version).filter(known -> known.startsWith("TLSv1"))
				.orElse("no TLS");
	}

	void addHandshake(FleetRecord result) {
		result.session().ifPresent(session -> add(session.handshake().toNanos() / 1e6));
	}

	void addExpiry(FleetRecord result, Instant now) {
		Optional<Instant> end = result.certificate().map(FleetRecord.Certificate::notAfter);
		end.ifPresent(notAfter -> add(Duration.between(now, notAfter).toSeconds() / SECONDS_A_DAY));
	}

	private void add(double value) {
		int range = 0;
		while (range < bounds.length && value >= bounds[range]) {
			range++;
		}
		counts[range]++;
	}

	/** The ranges, ascending. */
	public List<String> labels() {
		return labels;
	}

	/** How many lie in each range. */
	public List<Long> counts() {
		return Arrays.stream(counts).boxed().toList();
	}
}
