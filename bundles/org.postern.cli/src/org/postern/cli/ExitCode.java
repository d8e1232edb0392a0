package org.postern.cli;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** The exit codes that are not those of a test's {@link org.postern.api.check.Stage}. */
final class ExitCode {

	static final int FINE = 0;
	/** Findings at or above {@code --fail-on}, or one of several tests that failed. */
	static final int FINDINGS = 1;
	/** The command line or the site's files cannot be understood. */
	static final int USAGE = 2;
	/** It was understood and could not be done. */
	static final int FAILED = 3;
	/** As shells have it for a program ended by Ctrl+C. */
	static final int CANCELLED = 130;

	private ExitCode() {
	}

	static int of(List<Finding> findings, Severity failOn) {
		return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(failOn)) ? FINDINGS : FINE;
	}
}
