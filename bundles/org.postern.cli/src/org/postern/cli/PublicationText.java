package org.postern.cli;

import java.util.ArrayList;
import java.util.List;

import org.postern.core.publish.PublicationCheck;

/** What clients find of a domain, for people. */
final class PublicationText {

	private PublicationText() {
	}

	/** Of a domain that is published nowhere there is nothing to say. */
	static List<String> lines(PublicationCheck check) {
		if (check.places().isEmpty() && check.findings().isEmpty()) {
			return List.of();
		}
		List<String> lines = new ArrayList<>(List.of(check.domain() + ", as clients find it:"));
		Table table = new Table();
		check.places().forEach(place -> table.row("  " + place.state().label(), place.place(), place.found()));
		lines.addAll(table.lines());
		lines.addAll(FindingText.lines(check.findings(), "  "));
		return lines;
	}
}
