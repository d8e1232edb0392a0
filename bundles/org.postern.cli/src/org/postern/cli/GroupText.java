package org.postern.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.MemberPlan;
import org.postern.core.change.MemberReport;

/** Plans of groups and what became of them, for people and for programs. */
final class GroupText {

	private GroupText() {
	}

	static List<String> lines(GroupPlan plan) {
		List<String> lines = new ArrayList<>();
		for (MemberPlan member : plan.members()) {
			member.plan().ifPresentOrElse(made -> lines.addAll(PlanText.lines(made)),
					() -> lines.add(member.server() + ": no plan"));
			lines.addAll(FindingText.lines(member.trouble().stream().toList(), "  "));
		}
		return lines;
	}

	/** What a plan has against it. */
	static List<Finding> findings(GroupPlan plan) {
		return plan.members().stream().flatMap(member -> Stream.concat(member.trouble().stream(),
				member.plan().stream().flatMap(made -> made.findings().stream()))).toList();
	}

	static Map<String, Object> json(GroupPlan plan) {
		return Json.object("servers", JsonModel.all(plan.members(), GroupText::json));
	}

	private static Map<String, Object> json(MemberPlan member) {
		return member.plan().map(PlanText::json).orElseGet(() -> Json.object("server", member.server(), "findings",
				JsonModel.all(member.trouble().stream().toList(), JsonModel::finding)));
	}

	static List<String> lines(GroupReport report) {
		List<String> lines = new ArrayList<>();
		int wave = 0;
		for (MemberReport member : report.members()) {
			if (member.wave() != wave) {
				wave = member.wave();
				lines.add("Wave " + wave);
			}
			lines.add("  " + member.server() + ": " + outcome(member));
			member.report().filter(found -> !found.isSuccess())
					.ifPresent(found -> lines.addAll(FindingText.lines(found.findings(), "    ")));
			lines.addAll(FindingText.lines(member.trouble().stream().toList(), "    "));
			member.report().flatMap(ChangeReport::revision)
					.ifPresent(revision -> lines.add("    to undo it: postern rollback " + member.server() + " " + revision.id()));
		}
		return lines;
	}

	private static String outcome(MemberReport member) {
		return member.report().map(report -> report.outcome().label() + proven(report))
				.orElse(member.isBegun() ? "not touched" : "not begun, because a server before it failed");
	}

	private static String proven(ChangeReport report) {
		long proven = report.proofs().stream().filter(proof -> proof.isProven()).count();
		return report.proofs().isEmpty() ? "" : " (" + proven + " of " + report.proofs().size() + " listeners as stated)";
	}

	/** The plan's members, each with what became of it. */
	static Map<String, Object> json(GroupPlan plan, GroupReport report) {
		List<Map<String, Object>> servers = new ArrayList<>();
		for (int i = 0; i < plan.members().size(); i++) {
			Map<String, Object> server = new LinkedHashMap<>(json(plan.members().get(i)));
			server.putAll(json(report.members().get(i)));
			servers.add(server);
		}
		return Json.object("servers", servers);
	}

	private static Map<String, Object> json(MemberReport member) {
		Map<String, Object> answer = new LinkedHashMap<>(Json.object("wave", member.wave()));
		answer.putAll(member.report().map(PlanText::json).orElseGet(() -> Json.object("outcome",
				member.isBegun() ? "not-touched" : "not-begun", "findings",
				JsonModel.all(member.trouble().stream().toList(), JsonModel::finding))));
		return answer;
	}
}
