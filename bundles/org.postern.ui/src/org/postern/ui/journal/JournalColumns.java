package org.postern.ui.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.postern.core.journal.JournalEntry;

/** The columns of the Journal table. */
final class JournalColumns {

	private JournalColumns() {
	}

	static void addTo(TableViewer viewer) {
		column(viewer, Messages.column_when, 180, JournalColumns::when);
		column(viewer, Messages.column_who, 90, JournalEntry::who);
		column(viewer, Messages.column_server, 100, JournalEntry::server);
		column(viewer, Messages.column_what, 110, JournalEntry::action);
		column(viewer, Messages.column_result, 220, JournalEntry::result);
	}

	static String when(JournalEntry entry) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.getDefault())
				.withZone(ZoneId.systemDefault()).format(entry.at());
	}

	private static void column(TableViewer viewer, String title, int width, Function<JournalEntry, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((JournalEntry) element)));
	}
}
