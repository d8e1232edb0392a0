package org.postern.ui.widgets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
import org.postern.ui.icons.Icons;

/**
 * Records as a table that can be filtered and sorted; virtual, since there may be many thousands.
 *
 * @param <R> a record; equal ones stand for the same line before and after a change
 */
public final class RecordTable<R> {

	/** As many lines as are seen without scrolling. */
	private static final int IN_SIGHT = 50;

	private final Icons icons;
	private final RecordLook<R> look;
	private final Composite control;
	private final Text filter;
	private final Button troubled;
	private final Label shown;
	private final Table table;
	private final Consumer<Optional<R>> selection;
	private Comparator<R> order;
	private List<R> all = List.of();
	private List<R> rows = List.of();

	/** @param selection told of the selected record */
	public RecordTable(Composite parent, Icons icons, RecordLook<R> look, Consumer<Optional<R>> selection) {
		this.icons = icons;
		this.look = look;
		this.selection = selection;
		order = look.order();
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(4, 4, 0, 0).spacing(12, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = Accessibles.name(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), Messages.filter_name);
		filter.setMessage(look.filterHint());
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).applyTo(filter);
		troubled = new Button(bar, SWT.CHECK);
		troubled.setText(look.troubledLabel());
		shown = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(shown);
		table = Accessibles.name(new Table(control, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER), look.name());
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		look.columns().forEach(this::add);
		listen();
	}

	public Composite control() {
		return control;
	}

	private void add(RecordLook.Column<R> column) {
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
			R row = rows.get(index);
			item.setText(look.columns().stream().map(column -> column.text().apply(row)).toArray(String[]::new));
			item.setImage(icons.get(look.icon().apply(row)));
		}
	}

	private void sort(TableColumn made, RecordLook.Column<R> column) {
		boolean again = made.equals(table.getSortColumn()) && table.getSortDirection() == SWT.UP;
		table.setSortColumn(made);
		table.setSortDirection(again ? SWT.DOWN : SWT.UP);
		Comparator<R> wanted = column.order().thenComparing(look.order());
		order = again ? wanted.reversed() : wanted;
		refresh();
	}

	/** Shows other records. */
	public void show(List<R> next) {
		if (!all.equals(next)) {
			all = List.copyOf(next);
			refresh();
		}
	}

	private void refresh() {
		int before = table.getSelectionIndex();
		Optional<R> selected = selected();
		List<String> words = Arrays.stream(filter.getText().toLowerCase(Locale.ROOT).split("\\s+"))
				.filter(word -> !word.isEmpty()).toList();
		Predicate<R> wanted = row -> words.stream()
				.allMatch(look.searched().apply(row).toLowerCase(Locale.ROOT)::contains);
		rows = all.stream().filter(wanted).filter(row -> !troubled.getSelection() || look.troubled().test(row))
				.sorted(order).toList();
		table.setItemCount(rows.size());
		fillAll();
		shown.setText(rows.size() == all.size() ? "" : NLS.bind(Messages.filter_shown, rows.size(), all.size()));
		table.setSelection(selected.map(rows::indexOf).filter(line -> line >= 0)
				.orElse(Math.min(before, rows.size() - 1)));
		selection.accept(selected());
	}

	/** Screen readers are not told of what a line says that was cleared and drawn again, so those in sight are not cleared. */
	private void fillAll() {
		int inSight = Math.min(rows.size(), IN_SIGHT);
		for (int line = 0; line < inSight; line++) {
			fill(table.getItem(line), line);
		}
		if (rows.size() > inSight) {
			table.clear(inSight, rows.size() - 1);
		}
	}

	/** Selects the first record where none is selected. */
	public void selectFirst() {
		if (selected().isEmpty() && !rows.isEmpty()) {
			table.setSelection(0);
			selection.accept(selected());
		}
	}

	private Optional<R> selected() {
		int line = table.getSelectionIndex();
		return line < 0 || line >= rows.size() ? Optional.empty() : Optional.of(rows.get(line));
	}

	public void focus() {
		table.setFocus();
	}
}
