package org.postern.core.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.check.Step;
import org.postern.api.finding.Finding;

/**
 * What a connection test found.
 *
 * @param started   when
 * @param elapsed   how long it took in all
 * @param endpoints one report each, in the order of the request
 * @param roundTrip send, receive and remove; empty where none was asked for
 * @param domain    what the DNS says of the domain; empty where no domain was tested
 */
public record TestReport(Instant started, Duration elapsed, List<EndpointReport> endpoints, List<Step> roundTrip,
		List<Step> domain) {

	public TestReport {
		endpoints = List.copyOf(endpoints);
		roundTrip = List.copyOf(roundTrip);
		domain = List.copyOf(domain);
	}

	/** A report of endpoints. */
	public TestReport(Instant started, Duration elapsed, List<EndpointReport> endpoints, List<Step> roundTrip) {
		this(started, elapsed, endpoints, roundTrip, List.of());
	}

	/** The same for a domain, whose records were looked at before. */
	public TestReport withDomain(List<Step> steps) {
		Duration before = steps.stream().map(Step::elapsed).max(Duration::compareTo).orElse(Duration.ZERO);
		return new TestReport(started, elapsed.plus(before), endpoints, roundTrip, steps);
	}

	private Stream<Step> steps() {
		return Stream.of(domain.stream(), endpoints.stream().flatMap(report -> report.steps().stream()),
				roundTrip.stream()).flatMap(each -> each);
	}

	/** The first failed step of the domain, the first failed endpoint, or the round trip. */
	public Optional<Step> failure() {
		return steps().filter(Step::isFailed).findFirst();
	}

	public List<Finding> findings() {
		return steps().flatMap(step -> step.findings().stream()).toList();
	}
}
