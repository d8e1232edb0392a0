package org.postern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.postern.api.progress.Cancellation;
import org.postern.core.fleet.FleetChange;
import org.postern.core.fleet.FleetComparison;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.FleetTester;
import org.postern.core.report.FleetReport;
import org.postern.core.report.ReportFormat;
import org.postern.core.report.ResultFile;
import org.postern.core.test.TestOptions;

/** Tests a fleet and writes down what is found, as it is found. */
final class FleetRun {

	private static final String EARLIER_RUN = "Name what an earlier run wrote with --format jsonl -o FILE.";

	private final Shell shell;
	private final Output output;
	private final FleetTargets targets;
	private final FleetTester tester;
	private final Cancellation cancellation;

	FleetRun(Shell shell, Output output, FleetTargets targets, FleetTester tester, Cancellation cancellation) {
		this.shell = shell;
		this.output = output;
		this.targets = targets;
		this.tester = tester;
		this.cancellation = cancellation;
	}

	/** @param authorities trusted besides */
	int run(FleetOptions options, TestOptions how, List<X509Certificate> authorities) throws Exception {
		ReportFormat format = options.format().orElse(output.isJson() ? ReportFormat.JSONL : ReportFormat.TABLE);
		Optional<Path> file = options.file().map(shell.folder()::resolve);
		refuseImpossible(options, format);
		Optional<FleetComparison> comparison = comparison(options);
		FailedStages failed = new FailedStages();
		Set<String> done = options.resume() ? done(file.orElseThrow(), failed) : Set.of();
		FleetTargets.Listed listed = targets.find(options.targets().orElseThrow());
		try (Stream<FleetTarget> all = listed.targets(); Destination to = Destination.of(shell, file, format == ReportFormat.JSONL, options.resume())) {
			Iterator<FleetTarget> left = all.filter(target -> !done.contains(target.key()))
					.map(target -> target.trusting(authorities)).iterator();
			boolean aside = file.isEmpty() && format != ReportFormat.TABLE;
			Follower follower = new Follower(format.open(to.writer()), comparison, aside, failed,
					new FleetProgress(shell, output.isQuiet(), Math.max(0, listed.count() - done.size())));
			FleetSummary summary = tester.test(left, options.limits(), how, result -> follower.add(FleetRecord.of(result)),
					cancellation);
			follower.end(summary);
			to.keep();
			return failed.exitCode();
		} catch (InterruptedException e) {
			if (format == ReportFormat.JSONL && file.isPresent()) {
				output.message("What was found is in " + file.get() + ". Go on with the same command and --resume.");
			}
			throw e;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void refuseImpossible(FleetOptions options, ReportFormat format) throws CommandException {
		if (options.resume() && (format != ReportFormat.JSONL || options.file().isEmpty())) {
			throw CommandException.usage("Only a run that writes JSON lines to a file can be resumed",
					"Add --format jsonl -o FILE.");
		}
	}

	private Optional<FleetComparison> comparison(FleetOptions options) throws CommandException {
		if (options.compare().isEmpty()) {
			return Optional.empty();
		}
		List<FleetRecord> earlier = new ArrayList<>();
		try {
			new ResultFile(shell.folder().resolve(options.compare().get())).read(earlier::add);
		} catch (NoSuchFileException e) {
			throw CommandException.usage("There is no file " + e.getFile(), EARLIER_RUN);
		} catch (IOException e) {
			throw CommandException.usage(e.getMessage(), EARLIER_RUN);
		}
		return Optional.of(new FleetComparison(earlier));
	}

	private static Set<String> done(Path file, FailedStages failed) throws IOException {
		Set<String> done = new HashSet<>();
		if (Files.exists(file)) {
			ResultFile results = new ResultFile(file);
			results.dropTornLine();
			results.read(result -> {
				done.add(result.key());
				failed.add(result);
			});
		}
		return done;
	}

	/** Hands results on to the report and counts what matters for the exit code. */
	private final class Follower {

		private final FleetReport report;
		private final Optional<FleetComparison> comparison;
		private final boolean aside;
		private final FailedStages failed;
		private final FleetProgress progress;
		private final List<FleetChange> changes = new ArrayList<>();

		/** @param aside whether what changed is kept out of standard output, which a report for programs has to itself */
		Follower(FleetReport report, Optional<FleetComparison> comparison, boolean aside, FailedStages failed,
				FleetProgress progress) {
			this.report = report;
			this.comparison = comparison;
			this.aside = aside;
			this.failed = failed;
			this.progress = progress;
		}

		void add(FleetRecord result) {
			try {
				progress.clear();
				report.add(result);
				progress.one();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			List<FleetChange> changed = comparison.map(earlier -> earlier.add(result)).orElse(List.of());
			changes.addAll(changed);
			if (comparison.isEmpty() || changed.stream().anyMatch(change -> change.kind() == FleetChange.Kind.FAILS_NOW)) {
				failed.add(result);
			}
		}

		void end(FleetSummary summary) throws IOException {
			progress.clear();
			report.end(summary);
			if (comparison.isPresent()) {
				changes.addAll(comparison.get().gone());
				Table table = new Table();
				changes.forEach(change -> table.row(change.kind().label(), change.key(), change.what()));
				table.lines().forEach(this::tell);
				if (changes.isEmpty()) {
					tell("Nothing changed.");
				}
			}
		}

		private void tell(String line) {
			(aside ? shell.err() : shell.out()).println(line);
		}
	}
}
