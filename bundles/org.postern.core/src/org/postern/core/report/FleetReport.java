package org.postern.core.report;

import java.io.IOException;

import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** A report that is being written. */
public interface FleetReport {

	void add(FleetRecord result) throws IOException;

	/** Writes what can only be said at the end. Nothing may be added afterwards. */
	void end(FleetSummary summary) throws IOException;
}
