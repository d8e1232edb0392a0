package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.core.change.ChangeReport;
import org.postern.core.text.Count;
import org.postern.core.text.LineDiff;

/** Plans and what became of them, for people and for programs. */
final class PlanText {

	private PlanText() {
	}

	static List<String> lines(Plan plan) {
		List<String> lines = new ArrayList<>();
		if (plan.isEmpty()) {
			lines.add(plan.server() + ": nothing to change, the server is as the policy says");
		} else {
			lines.add(plan.server() + ": " + Count.of(plan.changes().size(), "change", "changes"));
		}
		plan.changes().forEach(change -> lines.addAll(lines(change)));
		lines.addAll(FindingText.lines(plan.findings(), "  "));
		return lines;
	}

	private static List<String> lines(PlannedChange change) {
		List<String> lines = new ArrayList<>(List.of("  * " + change.summary()));
		switch (change) {
			case PlannedChange.FileChange file -> {
				lines.add("    " + file.path());
				LineDiff.of(file.before(), file.after()).forEach(line -> lines.add("      " + line));
			}
			case PlannedChange.Action action when !action.command().isBlank() -> lines.add("    $ " + action.command());
			case PlannedChange.Action action -> { }
		}
		return lines;
	}

	static Map<String, Object> json(Plan plan) {
		return Json.object("server", plan.server(), "changes", JsonModel.all(plan.changes(), JsonModel::change),
				"findings", JsonModel.all(plan.findings(), JsonModel::finding));
	}

	static Map<String, Object> json(ChangeReport report) {
		return Json.object("outcome", report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				"revision", report.revision().map(revision -> revision.id()), "proofs",
				JsonModel.all(report.proofs(), JsonModel::proof), "findings",
				JsonModel.all(report.findings(), JsonModel::finding));
	}
}
