package org.postern.ui.fleet;

import java.util.Arrays;
import java.util.stream.Stream;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.RecordLook;

/** How the results of a fleet look in their table. */
final class FleetLook {

	private FleetLook() {
	}

	static RecordLook<FleetRecord> look() {
		return new RecordLook<>(Messages.table_name,
				Arrays.stream(FleetColumn.values())
						.map(column -> new RecordLook.Column<>(column.title(), column.width(), column::text, column.order()))
						.toList(),
				result -> StateIcons.of(result.status()), FleetColumn.STATE.order(), FleetLook::searched,
				Messages.filter_hint, Messages.filter_troubled, result -> result.status() != StepStatus.PASSED);
	}

	private static String searched(FleetRecord result) {
		Stream<String> found = result.findings().stream().map(finding -> finding.id() + " " + finding.summary());
		return result.key() + " " + result.status().label() + " "
				+ result.session().map(FleetRecord.Session::version).orElse("") + " " + String.join(" ", found.toList());
	}
}
