package org.postern.ui.editor.ports;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.TableSwitch;

/** The table of listeners. Ticking a line opens or closes the port; the selection stays when lines change. */
final class ListenerTable {

	private static final List<Integer> WIDTHS = List.of(68, 84, 98, 122, 138, 150, 150, 160);

	/** In pixels: the listeners of a usual server are seen without scrolling. */
	private static final int HEIGHT = 244;

	private static final int LIVE = 3;

	private final Table table;
	private final Icons icons;

	ListenerTable(Composite parent, FormToolkit toolkit, Runnable selected, BiConsumer<Integer, Boolean> ticked) {
		table = Accessibles.name(toolkit.createTable(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER),
				Messages.table_name);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, HEIGHT).applyTo(table);
		icons = new Icons(table);
		List<String> titles = List.of(Messages.column_open, Messages.column_protocol, Messages.column_port,
				Messages.column_live, Messages.column_security, Messages.column_login, Messages.column_role,
				Messages.column_note);
		for (int i = 0; i < titles.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles.get(i));
			column.setWidth(WIDTHS.get(i));
		}
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				tick(event, ticked);
			}
			selected.run();
		});
	}

	private void tick(Event event, BiConsumer<Integer, Boolean> ticked) {
		TableItem item = (TableItem) event.item;
		int place = table.indexOf(item);
		table.setSelection(place);
		ticked.accept(place, item.getChecked());
	}

	/** Shows rows, changing only what has changed. */
	void show(List<ListenerRow> rows) {
		while (table.getItemCount() > rows.size()) {
			table.remove(table.getItemCount() - 1);
		}
		while (table.getItemCount() < rows.size()) {
			new TableItem(table, SWT.NONE);
		}
		for (int i = 0; i < rows.size(); i++) {
			TableItem item = table.getItem(i);
			item.setText(rows.get(i).cells());
			item.setChecked(rows.get(i).open());
			item.setImage(LIVE, icons.get(rows.get(i).state().map(StateIcons::of).orElse(Icon.LIVE_UNKNOWN)));
		}
		if (table.getSelectionIndex() < 0 && !rows.isEmpty()) {
			table.setSelection(0);
		}
	}

	/** The place of the selected listener; -1 where there is none. */
	int selection() {
		return table.getSelectionIndex();
	}

	void select(int place) {
		table.setSelection(place);
		table.showSelection();
	}

	void setEnabled(boolean enabled) {
		TableSwitch.setEnabled(table, enabled);
	}

	void focus() {
		table.setFocus();
	}
}
