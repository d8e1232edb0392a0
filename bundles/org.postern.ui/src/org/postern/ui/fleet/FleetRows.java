package org.postern.ui.fleet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;

/**
 * What the table shows of a fleet.
 *
 * @param words    all of them must be in a row; in small letters
 * @param troubled whether to leave out what is passed
 * @param order    of the rows
 */
record FleetRows(List<String> words, boolean troubled, Comparator<FleetRecord> order) {

	static FleetRows of(String filter, boolean troubled, Comparator<FleetRecord> order) {
		return new FleetRows(Arrays.stream(filter.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
				.toList(), troubled, order);
	}

	List<FleetRecord> of(List<FleetRecord> results) {
		return results.stream().filter(this::shows).sorted(order).toList();
	}

	private boolean shows(FleetRecord result) {
		if (troubled && result.status() == StepStatus.PASSED) {
			return false;
		}
		String text = text(result);
		return words.stream().allMatch(text::contains);
	}

	private static String text(FleetRecord result) {
		Stream<String> found = result.findings().stream().map(finding -> finding.id() + " " + finding.summary());
		return (result.key() + " " + result.status().label() + " "
				+ result.session().map(FleetRecord.Session::version).orElse("") + " "
				+ String.join(" ", found.toList())).toLowerCase(Locale.ROOT);
	}
}
