package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.progress.Cancellation;
import org.postern.core.tour.Tour;
import org.postern.core.tour.TourListener;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "tour", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Show the main job on a local practice server.", description = {
				"Opens port 2525 and holds POP3 mail, shows what changes for server and",
				"clients, sends and reads mail, and closes 2525 again. Nothing leaves this",
				"computer." }, footerHeading = "%nExamples:%n", footer = {
				"  postern tour", "  postern tour --folder practice" })
final class TourCommand implements Callable<Integer>, TourListener {

	private final Shell shell;
	private final Output output;
	private final Tour tour;
	private final Cancellation cancellation;
	private final List<TourStep> steps = new ArrayList<>();

	@Option(names = "--folder", paramLabel = "DIR", description = "Make the practice "
			+ "site there and keep it. Without it the site is a temporary one, removed at the end.")
	private Optional<Path> folder = Optional.empty();

	TourCommand(Shell shell, Output output, Tour tour, Cancellation cancellation) {
		this.shell = shell;
		this.output = output;
		this.tour = tour;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		try (TourFolder place = TourFolder.of(folder.map(shell.folder()::resolve))) {
			boolean passed = tour.run(place.path(), this, cancellation);
			long millis = steps.stream().mapToLong(TourStep::millis).sum();
			output.line((passed ? "All of it happened" : "Not all of it happened") + ", in " + seconds(millis));
			return output.answer("tour", passed ? ExitCode.FINE : ExitCode.FAILED,
					Json.object("passed", passed, "millis", millis, "steps", JsonModel.all(steps, TourCommand::json)));
		}
	}

	@Override
	public void started(String title) {
		output.message("... " + title);
	}

	@Override
	public void finished(TourStep step) {
		steps.add(step);
		output.line(String.format(Locale.ROOT, "%2d  %-6s  %s  (%s)", steps.size(), step.passed() ? "ok" : "FAILED",
				step.title(), seconds(step.millis())));
		step.details().forEach(detail -> output.line("            " + detail));
	}

	private static String seconds(long millis) {
		return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
	}

	private static Map<String, Object> json(TourStep step) {
		return Json.object("title", step.title(), "passed", step.passed(), "millis", step.millis(), "details",
				step.details());
	}
}
