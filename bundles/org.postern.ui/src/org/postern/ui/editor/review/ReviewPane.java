package org.postern.ui.editor.review;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.finding.Finding;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** Findings about what a page shows: one line each, and for the selected one why it is so and what to do. */
public final class ReviewPane {

	private final LiveReview review;
	private final Predicate<Finding> wanted;
	private final Table table;
	private final Icons icons;
	private final RichText details;
	private List<Finding> shown = List.of();

	/** @param parent a grid of one column */
	public ReviewPane(Composite parent, FormToolkit toolkit, LiveReview review, Predicate<Finding> wanted) {
		this.review = review;
		this.wanted = wanted;
		icons = new Icons(parent);
		table = Accessibles.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER), Messages.pane_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 66).applyTo(table);
		new TableColumn(table, SWT.NONE);
		details = new RichText(parent, Messages.pane_details);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 96).applyTo(details.control());
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
		shown.forEach(this::add);
		table.getColumn(0).pack();
		if (!shown.isEmpty()) {
			table.setSelection(Math.min(selected, shown.size() - 1));
		}
		explain();
	}

	private void add(Finding finding) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setImage(icons.get(StateIcons.of(finding.severity())));
		item.setText(finding.severity().key() + ": " + finding.summary());
	}

	private void explain() {
		int index = table.getSelectionIndex();
		details.clear();
		if (index < 0) {
			details.paragraph(Messages.pane_nothing);
		} else {
			FindingText.append(details, shown.get(index));
		}
		details.show();
	}
}
