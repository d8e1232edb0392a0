package org.postern.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.postern.core.fleet.FleetLimits;
import org.postern.core.report.ReportFormat;

import picocli.CommandLine.Option;

/** How a whole fleet is tested. */
final class FleetOptions {

	@Option(names = "--targets", paramLabel = "LIST", description = "Test many: a CSV file with lines of "
			+ "host,port,protocol,security (all but the host may be left out), - for standard input, the folder of a site, "
			+ "or a domain of the site.")
	private Optional<String> targets = Optional.empty();

	@Option(names = "--format", paramLabel = "FORMAT", description = "Of --targets: ${COMPLETION-CANDIDATES} "
			+ "(default: table, or jsonl with --json).")
	private Optional<ReportFormat> format = Optional.empty();

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Of --targets: write to FILE. Only jsonl is "
			+ "written as results come; others are there when the run has ended.")
	private Optional<Path> file = Optional.empty();

	@Option(names = "--resume", description = "Of --targets: leave out what is in the jsonl FILE already, and add to it.")
	private boolean resume;

	@Option(names = "--compare", paramLabel = "FILE", description = "Of --targets: tell what changed since the run that "
			+ "wrote this jsonl FILE. The exit code is then 1 only if something fails that did not fail before.")
	private Optional<Path> compare = Optional.empty();

	@Option(names = "--parallel", paramLabel = "N", description = "Of --targets: at most N endpoints at a time "
			+ "(default: 256).")
	private int parallel = FleetLimits.USUAL.total();

	@Option(names = "--per-host", paramLabel = "N", description = "Of --targets: at most N of one host (default: 4).")
	private int perHost = FleetLimits.USUAL.perHost();

	@Option(names = "--per-network", paramLabel = "N", description = "Of --targets: at most N of one network, a /24 or /64 "
			+ "(default: 64).")
	private int perNetwork = FleetLimits.USUAL.perNetwork();

	Optional<String> targets() {
		return targets;
	}

	Optional<ReportFormat> format() {
		return format;
	}

	Optional<Path> file() {
		return file;
	}

	boolean resume() {
		return resume;
	}

	/** Whether it is stated how results are told. */
	boolean isReportStated() {
		return format.isPresent() || file.isPresent() || resume || compare.isPresent();
	}

	Optional<Path> compare() {
		return compare;
	}

	FleetLimits limits() throws CommandException {
		return CommandException.typed(() -> new FleetLimits(parallel, perHost, perNetwork));
	}
}
