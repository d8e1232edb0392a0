package org.postern.core.fleet;

import java.time.Duration;
import java.time.Instant;

import org.postern.core.test.EndpointReport;

/**
 * What was found at one endpoint of a fleet.
 *
 * @param target  which
 * @param started when its test began
 * @param elapsed how long its steps took, without waiting for other endpoints
 * @param report  what was found
 */
public record FleetResult(FleetTarget target, Instant started, Duration elapsed, EndpointReport report) {
}
