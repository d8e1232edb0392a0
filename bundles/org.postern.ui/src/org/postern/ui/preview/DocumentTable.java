package org.postern.ui.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;

/** The documents, one line each: which clients read it, what they find in it, and whether they would misread it. */
public final class DocumentTable {

	private final Icons icons;
	private final Composite holder;
	private final Table table;
	private List<ToldDocument> shown = List.of();

	/** @param selected told of the selected document */
	public DocumentTable(Composite parent, Consumer<Optional<ToldDocument>> selected) {
		icons = new Icons(parent);
		holder = new Composite(parent, SWT.NONE);
		table = Accessibles.name(new Table(holder, SWT.FULL_SELECTION | SWT.BORDER), Messages.documents_name);
		table.setHeaderVisible(true);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		column(layout, Messages.column_document, 36, 165);
		column(layout, Messages.column_tells, 38, 150);
		column(layout, Messages.column_state, 26, 90);
		table.addListener(SWT.Selection, event -> selected.accept(selected()));
	}

	private void column(TableColumnLayout layout, String title, int weight, int minimum) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		layout.setColumnData(column, new ColumnWeightData(weight, minimum));
	}

	public Composite control() {
		return holder;
	}

	/** Shows documents; the selection stays with its format. */
	public void show(List<ToldDocument> documents) {
		Optional<String> before = selected().map(told -> told.format().id());
		shown = List.copyOf(documents);
		while (table.getItemCount() > shown.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < shown.size(); i++) {
			fill(i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE), shown.get(i));
		}
		if (!shown.isEmpty()) {
			table.setSelection(before.map(this::line).filter(line -> line >= 0).orElse(0));
		}
	}

	private int line(String format) {
		return shown.stream().map(told -> told.format().id()).toList().indexOf(format);
	}

	private void fill(TableItem item, ToldDocument told) {
		item.setText(new String[] { told.format().label(), told.servers(), state(told) });
		item.setImage(icons.get(told.document().isEmpty() ? Icon.UNKNOWN : told.findings().stream().findFirst()
				.map(finding -> StateIcons.of(finding.severity())).orElse(Icon.PASSED)));
	}

	private static String state(ToldDocument told) {
		return told.document().isEmpty() ? Messages.state_nothing : told.findings().stream().findFirst()
				.map(worst -> worst.severity().key() + ": " + worst.summary()).orElse(Messages.state_ready);
	}

	public Optional<ToldDocument> selected() {
		int line = table.getSelectionIndex();
		return line < 0 || line >= shown.size() ? Optional.empty() : Optional.of(shown.get(line));
	}

	public void focus() {
		table.setFocus();
	}
}
