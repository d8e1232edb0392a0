package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A table. */
public final class TableBot {

	private final Ui ui;
	private final Table table;

	TableBot(Ui ui, Table table) {
		this.ui = ui;
		this.table = table;
	}

	/** The first line that says {@code text} in any of its columns. */
	public TableItemBot item(String text) {
		TableItem found = ui.await("table line with " + text, () -> search(text));
		return new TableItemBot(ui, table, found);
	}

	private Optional<TableItem> search(String text) {
		return Arrays.stream(table.getItems()).filter(item -> row(item).contains(text)).findFirst();
	}

	public int rowCount() {
		return ui.ask(table::getItemCount);
	}

	/** What the lines say, columns joined by a bar. */
	public List<String> rows() {
		return ui.ask(() -> Arrays.stream(table.getItems()).map(this::row).toList());
	}

	private String row(TableItem item) {
		StringBuilder text = new StringBuilder(item.getText());
		for (int column = 1; column < table.getColumnCount(); column++) {
			text.append('|').append(item.getText(column));
		}
		return text.toString();
	}
}
