package org.postern.ui.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.postern.core.fleet.FleetRecord;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;

/** The results as a table that can be filtered and sorted; virtual, since a fleet may have many thousands. */
final class FleetTable {

	private final Icons icons;
	private final Composite control;
	private final Text filter;
	private final Button troubled;
	private final Label shown;
	private final Table table;
	private final Consumer<Optional<FleetRecord>> selection;
	private Comparator<FleetRecord> order = FleetColumn.STATE.order();
	private List<FleetRecord> results = List.of();
	private List<FleetRecord> rows = List.of();

	/** @param selection told of the selected result */
	FleetTable(Composite parent, Icons icons, Consumer<Optional<FleetRecord>> selection) {
		this.icons = icons;
		this.selection = selection;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(4, 4, 0, 0).spacing(12, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = Accessibles.name(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), Messages.filter_name);
		filter.setMessage(Messages.filter_hint);
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(filter);
		troubled = new Button(bar, SWT.CHECK);
		troubled.setText(Messages.filter_troubled);
		shown = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(shown);
		table = Accessibles.name(new Table(control, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER), Messages.table_name);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (FleetColumn column : FleetColumn.values()) {
			add(column);
		}
		listen();
	}

	Composite control() {
		return control;
	}

	private void add(FleetColumn column) {
		TableColumn made = new TableColumn(table, SWT.NONE);
		made.setText(column.title());
		made.setWidth(column.width());
		made.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(made, column)));
	}

	private void listen() {
		filter.addModifyListener(event -> refresh());
		troubled.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selection.accept(selected())));
	}

	private void fill(TableItem item, int index) {
		if (index < rows.size()) {
			FleetRecord result = rows.get(index);
			for (FleetColumn column : FleetColumn.values()) {
				item.setText(column.ordinal(), column.text(result));
			}
			item.setImage(icons.get(StateIcons.of(result.status())));
		}
	}

	private void sort(TableColumn made, FleetColumn column) {
		boolean again = made.equals(table.getSortColumn()) && table.getSortDirection() == SWT.UP;
		table.setSortColumn(made);
		table.setSortDirection(again ? SWT.DOWN : SWT.UP);
		order = again ? column.order().reversed() : column.order();
		refresh();
	}

	/** Shows other results. */
	void show(List<FleetRecord> next) {
		if (!results.equals(next)) {
			results = next;
			refresh();
		}
	}

	private void refresh() {
		Optional<FleetRecord> before = selected();
		rows = FleetRows.of(filter.getText(), troubled.getSelection(), order).of(results);
		table.setItemCount(rows.size());
		table.clearAll();
		before.map(rows::indexOf).filter(index -> index >= 0).ifPresentOrElse(table::setSelection, table::deselectAll);
		shown.setText(NLS.bind(Messages.filter_shown, rows.size(), results.size()));
		selection.accept(selected());
	}

	private Optional<FleetRecord> selected() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
	}

	void focus() {
		table.setFocus();
	}
}
