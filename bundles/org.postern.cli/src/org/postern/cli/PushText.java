package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;
import org.postern.core.push.UserProblem;
import org.postern.core.text.Count;

/** A push, for people. */
final class PushText {

	/** More rows than this are for a report. */
	private static final int MAXIMUM = 200;

	private PushText() {
	}

	static List<String> lines(PushPreview preview) {
		List<String> lines = wrong(preview.problems());
		rows(preview.rows(), "to be pushed", lines);
		lines.add("Over " + preview.request().way().channel() + ": " + counts(preview::count, "to be pushed")
				+ count(preview.problems()));
		return lines;
	}

	/** @param leftOut the rows of the list that name nobody */
	static List<String> lines(PushReport report, List<UserProblem> leftOut) {
		List<String> lines = wrong(leftOut);
		rows(report.rows(), PushState.WAITING.label(), lines);
		lines.add("Run " + report.run() + " over " + report.request().way().channel() + ": "
				+ counts(report::count, PushState.WAITING.label()) + count(leftOut));
		return lines;
	}

	private static List<String> wrong(List<UserProblem> problems) {
		return new ArrayList<>(problems.stream().limit(MAXIMUM).map(Object::toString).toList());
	}

	private static String count(List<UserProblem> problems) {
		return problems.isEmpty() ? "" : ", " + Count.of(problems.size(), "wrong row", "wrong rows");
	}

	/** What asks for attention comes first. */
	private static void rows(List<PushRow> rows, String waiting, List<String> lines) {
		Table table = new Table();
		List<PushRow> ordered = Stream.concat(rows.stream().filter(row -> !row.remedy().isEmpty()),
				rows.stream().filter(row -> row.remedy().isEmpty())).limit(MAXIMUM).toList();
		ordered.forEach(row -> table.row(row.user().address(), label(row.state(), waiting), row.detail(), row.remedy()));
		lines.addAll(table.lines());
		if (rows.size() > MAXIMUM) {
			lines.add("… and " + (rows.size() - MAXIMUM) + " more; --report FILE has them all");
		}
	}

	private static String label(PushState state, String waiting) {
		return state == PushState.WAITING ? waiting : state.label();
	}

	private static String counts(ToLongFunction<PushState> number, String waiting) {
		String counts = Stream.of(PushState.values()).map(state -> new Number(label(state, waiting), number.applyAsLong(state)))
				.filter(count -> count.number > 0).map(count -> count.number + " " + count.label)
				.collect(Collectors.joining(", "));
		return counts.isEmpty() ? "nobody" : counts;
	}

	private record Number(String label, long number) {
	}
}
