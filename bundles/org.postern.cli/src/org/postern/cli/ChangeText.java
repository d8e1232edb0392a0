package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;

/**
 * What became of a plan, for people.
 *
 * @param labels what they call a protocol, by its id
 */
record ChangeText(UnaryOperator<String> labels) {

	List<String> lines(ChangeReport report) {
		List<String> lines = new ArrayList<>(List.of(report.outcome().label()));
		Table table = new Table();
		report.proofs().forEach(proof -> table.row("  " + (proof.isProven() ? "proven" : "FAILED"),
				proof.listener().describe(labels), port(proof), proof.observed(), proof.elapsed().toMillis() + " ms"));
		lines.addAll(table.lines());
		lines.addAll(FindingText.lines(report.findings(), "  "));
		report.revision().ifPresent(revision -> lines.add("Revision " + revision.id() + "; to undo it: postern rollback "
				+ revision.server() + " " + revision.id()));
		return lines;
	}

	private static String port(ListenerProof proof) {
		return (proof.listener().enabled() ? "open at " : "closed at ") + proof.livePort();
	}
}
