package org.postern.ui.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.postern.core.journal.JournalEntry;

/** The columns of the Journal table. */
final class JournalColumns {

	private JournalColumns() {
	}

	/** @param holder the viewer's parent, which holds nothing else */
	static void addTo(TableViewer viewer, Composite holder) {
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		layout.setColumnData(column(viewer, Messages.column_when, JournalColumns::when), new ColumnPixelData(180));
		layout.setColumnData(column(viewer, Messages.column_who, JournalEntry::who), new ColumnWeightData(15, 70));
		layout.setColumnData(column(viewer, Messages.column_server, JournalEntry::server),
				new ColumnWeightData(15, 70));
		layout.setColumnData(column(viewer, Messages.column_what, JournalEntry::action), new ColumnWeightData(15, 80));
		layout.setColumnData(column(viewer, Messages.column_result, JournalEntry::result),
				new ColumnWeightData(40, 150));
	}

	static String when(JournalEntry entry) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.getDefault())
				.withZone(ZoneId.systemDefault()).format(entry.at());
	}

	private static TableColumn column(TableViewer viewer, String title, Function<JournalEntry, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((JournalEntry) element)));
		return column.getColumn();
	}
}
