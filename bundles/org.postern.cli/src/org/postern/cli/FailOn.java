package org.postern.cli;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

import picocli.CommandLine.Option;

/** From which severity on a finding makes the command fail. */
final class FailOn {

	@Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error", description = "Exit with 1 "
			+ "if there are findings of this severity or above: info, advice, warning, error (the default).")
	private Severity severity = Severity.ERROR;

	int exitCode(List<Finding> findings) {
		return ExitCode.of(findings, severity);
	}
}
