package org.postern.core.simulate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.core.test.TestReport;

/**
 * What one mail program does for an address.
 *
 * @param ending   what it tried, and where that ended
 * @param test     of the servers it would set up; empty where none was asked for
 * @param findings what is wrong or worth knowing, worst first
 */
public record Simulation(Ending ending, Optional<TestReport> test, List<Finding> findings) {

	public Simulation {
		Objects.requireNonNull(ending);
		Objects.requireNonNull(test);
		findings = List.copyOf(findings);
	}
}
