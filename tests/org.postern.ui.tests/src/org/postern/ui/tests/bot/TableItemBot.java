package org.postern.ui.tests.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A line of a table. */
public final class TableItemBot {

	private final Ui ui;
	private final Table table;
	private final TableItem item;

	TableItemBot(Ui ui, Table table, TableItem item) {
		this.ui = ui;
		this.table = table;
		this.item = item;
	}

	public TableItemBot select() {
		ui.act(() -> {
			table.setFocus();
			table.setSelection(item);
			table.notifyListeners(SWT.Selection, event(SWT.NONE));
		});
		return this;
	}

	/** Ticks the line's box, or takes the tick away. */
	public void check(boolean ticked) {
		ui.act(() -> {
			if (item.getChecked() != ticked) {
				item.setChecked(ticked);
				table.notifyListeners(SWT.Selection, event(SWT.CHECK));
			}
		});
	}

	public boolean isChecked() {
		return ui.ask(item::getChecked);
	}

	public String getText(int column) {
		return ui.ask(() -> item.getText(column));
	}

	private Event event(int detail) {
		Event event = new Event();
		event.item = item;
		event.detail = detail;
		return event;
	}
}
