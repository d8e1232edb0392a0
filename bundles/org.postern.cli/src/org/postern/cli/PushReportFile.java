package org.postern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.core.push.PushReportForm;
import org.postern.core.push.PushRow;

/** A file that has a row for each user. */
record PushReportFile(Shell shell, Path file, PushReportForm form) {

	/** @throws CommandException if the file's name does not tell the form */
	static PushReportFile of(Shell shell, Path file) throws CommandException {
		String name = file.toString().toLowerCase(Locale.ROOT);
		Optional<PushReportForm> form = List.of(PushReportForm.values()).stream()
				.filter(known -> name.endsWith(known.extension())).findFirst();
		return new PushReportFile(shell, shell.folder().resolve(file), form.orElseThrow(() -> CommandException
				.usage("'" + file + "' does not tell what kind of report it is", "End its name with .csv or .jsonl.")));
	}

	void write(List<PushRow> rows) throws IOException {
		try (Destination destination = Destination.of(shell, Optional.of(file), false, false)) {
			form.write(rows, destination.writer());
			destination.keep();
		}
	}
}
