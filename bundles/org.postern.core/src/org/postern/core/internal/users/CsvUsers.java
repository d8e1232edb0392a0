package org.postern.core.internal.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

import org.postern.api.progress.Cancellation;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads users from a file of separated values (RFC 4180), as spreadsheets write it. */
record CsvUsers(Path file) {

	UserList read(Cancellation cancellation) throws UserListException, InterruptedException {
		CsvText text = CsvText.of(file);
		try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(text.separator()).skipEmptyLines(true)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(text.open())) {
			return read(csv.iterator(), cancellation);
		} catch (CsvParseException e) {
			throw new UserListException(name() + ": " + e.getMessage(),
					"Close every quotation mark that is opened, and save the file as CSV.", e);
		} catch (IOException | UncheckedIOException e) {
			throw new UserListException(name() + " cannot be read: " + e.getMessage(), "Save the file as CSV, where there is room.", e);
		}
	}

	private UserList read(Iterator<CsvRecord> rows, Cancellation cancellation)
			throws UserListException, InterruptedException {
		if (!rows.hasNext()) {
			throw new UserListException(name() + " is empty", "Begin it with a line such as address,name,language.");
		}
		CsvColumns columns = CsvColumns.of(name(), rows.next().getFields());
		UserCollector users = new UserCollector();
		while (rows.hasNext()) {
			cancellation.check();
			CsvRecord row = rows.next();
			users.take(name() + ", line " + row.getStartingLineNumber(), cell(row, Optional.of(columns.address())),
					cell(row, columns.name()), cell(row, columns.language()));
		}
		return users.list();
	}

	private static String cell(CsvRecord row, Optional<Integer> column) {
		return column.filter(index -> index < row.getFieldCount()).map(row::getField).orElse("");
	}

	private String name() {
		return file.getFileName().toString();
	}
}
