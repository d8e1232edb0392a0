package org.postern.ui.editor.review;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.finding.Finding;
import org.postern.ui.editor.field.Names;

/** Findings about what a page shows: one line each, and for the selected one why it is so and what to do. */
public final class ReviewPane {

	private final LiveReview review;
	private final Predicate<Finding> wanted;
	private final Table table;
	private final Text details;
	private List<Finding> shown = List.of();

	/** @param parent a grid of one column */
	public ReviewPane(Composite parent, FormToolkit toolkit, LiveReview review, Predicate<Finding> wanted) {
		this.review = review;
		this.wanted = wanted;
		table = Names.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER), Messages.pane_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
		new TableColumn(table, SWT.NONE).setWidth(600);
		details = Names.name(toolkit.createText(parent, "", SWT.WRAP | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL),
				Messages.pane_details);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 84).applyTo(details);
		table.addListener(SWT.Selection, event -> explain());
		review.onChange(this::show);
		show();
	}

	private void show() {
		if (table.isDisposed()) {
			return;
		}
		int selected = Math.max(0, table.getSelectionIndex());
		shown = review.findings().stream().filter(wanted).toList();
		table.removeAll();
		for (Finding finding : shown) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(finding.severity().key() + ": " + finding.summary());
		}
		if (!shown.isEmpty()) {
			table.setSelection(Math.min(selected, shown.size() - 1));
		}
		explain();
	}

	private void explain() {
		int index = table.getSelectionIndex();
		details.setText(index < 0 ? Messages.pane_nothing
				: shown.get(index).explanation() + '\n' + shown.get(index).remedy());
	}
}
