package org.postern.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.CellToolTip;

/**
 * What clients are told: a line for each kind of client, and beneath it one for each document that it reads: what is found
 * in it, and whether it would be misread.
 */
public final class DocumentTable {

	private final Icons icons;
	private final Composite holder;
	private final Table table;
	private List<Told> shown = List.of();

	/** @param selected told of the selected line */
	public DocumentTable(Composite parent, Consumer<Optional<Told>> selected) {
		icons = new Icons(parent);
		holder = new Composite(parent, SWT.NONE);
		table = Accessibles.name(new Table(holder, SWT.FULL_SELECTION | SWT.BORDER), Messages.documents_name);
		table.setHeaderVisible(true);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		column(layout, Messages.column_document, 28, 180);
		column(layout, Messages.column_tells, 53, 150);
		column(layout, Messages.column_state, 19, 90);
		CellToolTip.on(table);
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

	/** Shows what clients are told; the selection stays with its line. */
	public void show(List<ToldClients> clients) {
		Optional<String> before = selected().map(Told::id);
		List<Told> lines = new ArrayList<>();
		clients.forEach(kind -> {
			lines.add(kind);
			lines.addAll(kind.documents());
		});
		shown = List.copyOf(lines);
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

	private int line(String id) {
		return shown.stream().map(Told::id).toList().indexOf(id);
	}

	private void fill(TableItem item, Told told) {
		switch (told) {
			case ToldClients clients -> {
				item.setText(new String[] { clients.readers().label(), "", "" });
				item.setImage((Image) null);
				item.setFont(0, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			}
			case ToldDocument document -> {
				item.setText(new String[] { document.format().label(), document.servers(), state(document) });
				item.setImage(icons.get(icon(document)));
				item.setFont(0, null);
			}
		}
	}

	private static Icon icon(ToldDocument told) {
		return told.document().isEmpty() ? Icon.UNKNOWN : told.findings().stream().findFirst()
				.map(finding -> StateIcons.of(finding.severity())).orElse(Icon.PASSED);
	}

	private static String state(ToldDocument told) {
		if (told.document().isEmpty()) {
			return Messages.state_nothing;
		}
		return told.findings().stream().findFirst().map(worst -> worst.severity().key() + ": " + worst.summary())
				.orElse(told.signature().map(by -> NLS.bind(Messages.state_signature, by)).orElse(Messages.state_ready));
	}

	public Optional<Told> selected() {
		int line = table.getSelectionIndex();
		return line < 0 || line >= shown.size() ? Optional.empty() : Optional.of(shown.get(line));
	}

	public void focus() {
		table.setFocus();
	}
}
