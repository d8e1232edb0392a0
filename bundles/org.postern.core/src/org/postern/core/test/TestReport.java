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
 */
public record TestReport(Instant started, Duration elapsed, List<EndpointReport> endpoints, List<Step> roundTrip) {

	public TestReport {
		endpoints = List.copyOf(endpoints);
		roundTrip = List.copyOf(roundTrip);
	}

	/** The first failed step of the first failed endpoint, or of the round trip. */
	public Optional<Step> failure() {
		return Stream.concat(endpoints.stream().flatMap(report -> report.steps().stream()), roundTrip.stream())
				.filter(Step::isFailed).findFirst();
	}

	public List<Finding> findings() {
		return Stream.concat(endpoints.stream().flatMap(report -> report.findings().stream()),
				roundTrip.stream().flatMap(step -> step.findings().stream())).toList();
	}
}
