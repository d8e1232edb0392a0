package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postern.api.rule.RuleInfo;

/** The page of the documentation about what tests find, made from the rules themselves. */
record FindingsPage(List<RuleInfo> rules) {

	List<String> lines() {
		List<String> page = new ArrayList<>(List.of("# What tests find", "",
				"Made from the rules by `postern findings --markdown`; do not edit it by hand. `postern findings ID` tells the "
						+ "same on the command line.",
				"", "| finding | severity | what is wrong |", "|---|---|---|"));
		rules.forEach(rule -> page.add("| [`" + rule.id() + "`](#" + anchor(rule) + ") | " + rule.severity().key() + " | "
				+ rule.summary() + " |"));
		groups().forEach((group, members) -> {
			page.addAll(List.of("", "## " + group));
			members.forEach(rule -> page.addAll(section(rule)));
		});
		return page;
	}

	private Map<String, List<RuleInfo>> groups() {
		return rules.stream().collect(
				Collectors.groupingBy(rule -> rule.id().split("\\.", 2)[0], TreeMap::new, Collectors.toList()));
	}

	/** As common Markdown viewers make it of a heading: dots go, the rest stays. */
	private static String anchor(RuleInfo rule) {
		return rule.id().replace(".", "");
	}

	private static List<String> section(RuleInfo rule) {
		return List.of("", "### " + rule.id(), "", "**" + rule.summary() + "** (" + rule.severity().key() + ")", "",
				rule.explanation(), "", "*Remedy:* " + rule.remedy(), "",
				"See [" + rule.reference().title() + "](" + rule.reference().uri() + ").");
	}
}
