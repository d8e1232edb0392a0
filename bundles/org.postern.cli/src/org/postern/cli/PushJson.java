package org.postern.cli;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushRun;
import org.postern.core.push.UserProblem;

/** A push as JSON. */
final class PushJson {

	private PushJson() {
	}

	static Map<String, Object> preview(PushPreview preview) {
		return Json.object("channel", preview.request().way().channel(), "users", users(preview.rows()), "problems",
				JsonModel.all(preview.problems(), PushJson::problem));
	}

	/** @param leftOut the rows of the list that name nobody */
	static Map<String, Object> report(PushReport report, List<UserProblem> leftOut) {
		return Json.object("run", report.run(), "started", report.started(), "channel",
				report.request().way().channel(), "whole", report.isWhole(), "users", users(report.rows()), "problems",
				JsonModel.all(leftOut, PushJson::problem));
	}

	/** Each is made when it is written, for there may be a hundred thousand. */
	private static List<Map<String, Object>> users(List<PushRow> rows) {
		return new AbstractList<>() {

			@Override
			public Map<String, Object> get(int position) {
				return user(rows.get(position));
			}

			@Override
			public int size() {
				return rows.size();
			}
		};
	}

	private static Map<String, Object> user(PushRow row) {
		return Json.object("address", row.user().address(), "state",
				row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), "detail", stated(row.detail()), "remedy",
				stated(row.remedy()));
	}

	private static Map<String, Object> problem(UserProblem problem) {
		return Json.object("place", problem.place(), "message", problem.message(), "remedy", problem.remedy());
	}

	static Map<String, Object> run(PushRun run) {
		return Json.object("run", run.id(), "started", run.started(), "channel", run.channel(), "users", run.users(),
				"open", run.open());
	}

	private static Optional<String> stated(String text) {
		return Optional.of(text).filter(words -> !words.isEmpty());
	}
}
