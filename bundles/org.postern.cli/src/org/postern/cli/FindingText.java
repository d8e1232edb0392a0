package org.postern.cli;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.finding.Finding;

/** Findings as a help desk would read them out. */
final class FindingText {

	private FindingText() {
	}

	static List<String> lines(Finding finding, String indent) {
		String inner = indent + "    ";
		List<String> lines = new ArrayList<>();
		lines.add(indent + finding.severity().key() + ": " + finding.summary()
				+ finding.place().map(place -> "  (" + place + ")").orElse("") + "  [" + finding.id() + "]");
		lines.addAll(Wrap.lines(finding.explanation(), inner));
		if (!finding.remedy().isBlank()) {
			lines.addAll(Wrap.lines("Remedy: " + finding.remedy(), inner));
		}
		finding.reference().ifPresent(reference -> lines.add(inner + "See " + reference.title() + "."));
		finding.evidence().forEach(seen -> lines.add(inner + "| " + seen));
		return lines;
	}

	static List<String> lines(List<Finding> findings, String indent) {
		return findings.stream().flatMap(finding -> lines(finding, indent).stream()).toList();
	}
}
