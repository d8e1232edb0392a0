package org.postern.ui.fleet;

import java.util.Comparator;
import java.util.function.Function;

import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.core.fleet.FleetRecord;

/** A column of the table: what it shows of a result, how wide it is, and how it sorts. */
enum FleetColumn {

	STATE(Messages.column_state, 100, result -> result.status().label(),
			Comparator.comparing(FleetColumn::trouble).reversed()),
	HOST(Messages.column_host, 180, FleetRecord::host, Comparator.comparing(FleetRecord::host)),
	PORT(Messages.column_port, 64, result -> Integer.toString(result.port()),
			Comparator.comparingInt(FleetRecord::port)),
	SPOKEN(Messages.column_spoken, 190, result -> result.protocol() + ", " + result.security().label(),
			Comparator.comparing(FleetRecord::protocol).thenComparing(FleetRecord::security)),
	FOUND(Messages.column_found, 240, FleetColumn::worst, Comparator.comparing(FleetColumn::worst)),
	TIME(Messages.column_time, 80, result -> result.elapsed().toMillis() + " ms",
			Comparator.comparing(FleetRecord::elapsed)),
	TLS(Messages.column_tls, 80, result -> result.session().map(FleetRecord.Session::version).orElse(""),
			Comparator.comparing(result -> result.session().map(FleetRecord.Session::version).orElse(""))),
	EXPIRY(Messages.column_expiry, 100, FleetColumn::expiry, Comparator.comparing(FleetColumn::expiry));

	private final String title;
	private final int width;
	private final Function<FleetRecord, String> text;
	private final Comparator<FleetRecord> order;

	FleetColumn(String title, int width, Function<FleetRecord, String> text, Comparator<FleetRecord> order) {
		this.title = title;
		this.width = width;
		this.text = text;
		this.order = order;
	}

	String title() {
		return title;
	}

	/** In pixels. */
	int width() {
		return width;
	}

	String text(FleetRecord result) {
		return text.apply(result);
	}

	Comparator<FleetRecord> order() {
		return order.thenComparing(FleetRecord::host).thenComparingInt(FleetRecord::port);
	}

	private static StepStatus trouble(FleetRecord result) {
		return result.status() == StepStatus.UNKNOWN ? StepStatus.PASSED : result.status();
	}

	private static String expiry(FleetRecord result) {
		return result.certificate().map(shown -> shown.notAfter().toString().substring(0, 10)).orElse("");
	}

	/** The worst finding from advice up. */
	private static String worst(FleetRecord result) {
		return result.findings().stream().filter(found -> found.severity().isAtLeast(Severity.ADVICE))
				.max(Comparator.comparing(FleetRecord.Found::severity)).map(FleetRecord.Found::summary).orElse("");
	}
}
