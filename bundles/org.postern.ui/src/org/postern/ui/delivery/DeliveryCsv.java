package org.postern.ui.delivery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.core.report.CsvCell;

/** The lines as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class DeliveryCsv {

	private static final String END = "\r\n";

	private DeliveryCsv() {
	}

	static String of(List<DeliveryLine> lines) {
		return "who,where,state,outcome,remedy" + END
				+ lines.stream().map(DeliveryCsv::row).collect(Collectors.joining());
	}

	private static String row(DeliveryLine line) {
		return Stream.of(line.who(), line.where(), line.status().label(), line.detail(), line.remedy())
				.map(DeliveryCsv::cell).collect(Collectors.joining(",", "", END));
	}

	private static String cell(String text) {
		return '"' + CsvCell.safe(text).replace("\"", "\"\"") + '"';
	}
}
