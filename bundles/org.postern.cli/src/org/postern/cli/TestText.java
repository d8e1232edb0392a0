package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.postern.api.check.Step;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestReport;

/**
 * A test report as a help desk would read it out.
 *
 * @param labels what people call a protocol, by its id
 */
record TestText(UnaryOperator<String> labels) {

	List<String> lines(TestReport report) {
		List<String> lines = new ArrayList<>();
		if (!report.domain().isEmpty()) {
			lines.add("Domain");
			lines.addAll(steps(report.domain()));
		}
		report.endpoints().forEach(endpoint -> lines.addAll(lines(endpoint)));
		if (!report.roundTrip().isEmpty()) {
			lines.add("Round trip");
			lines.addAll(steps(report.roundTrip()));
		}
		lines.add((report.failure().isEmpty() ? "passed" : "failed") + " in " + report.elapsed().toMillis() + " ms");
		return lines;
	}

	private List<String> lines(EndpointReport report) {
		List<String> lines = new ArrayList<>();
		lines.add(report.endpoint().describe(labels) + ": " + report.status().label());
		lines.addAll(steps(report.steps()));
		return lines;
	}

	private static List<String> steps(List<Step> steps) {
		Table table = new Table();
		steps.forEach(step -> table.row("  " + word(step), step.stage().label(), step.elapsed().toMillis() + " ms",
				evidence(step)));
		List<String> heads = table.lines();
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			lines.add(heads.get(i));
			lines.addAll(FindingText.lines(steps.get(i).findings(), "      "));
		}
		return lines;
	}

	private static String word(Step step) {
		return switch (step.status()) {
			case PASSED -> "ok";
			case WARNED -> "warn";
			case FAILED -> "FAILED";
			case UNKNOWN -> "?";
		};
	}

	private static String evidence(Step step) {
		String because = step.because().map(stage -> "not tested because of: " + stage.label()).orElse("");
		List<String> parts = new ArrayList<>(List.of(step.subject(), because));
		parts.addAll(step.facts());
		return String.join("; ", parts.stream().filter(part -> !part.isBlank()).toList());
	}
}
