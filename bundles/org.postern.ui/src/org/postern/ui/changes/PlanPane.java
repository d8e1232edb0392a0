package org.postern.ui.changes;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.finding.Finding;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.widgets.Accessibles;

/** What would change: in words on the left, line by line on the right. */
final class PlanPane {

	private final Icons icons;
	private final SashForm sash;
	private final Table table;
	private final DiffPane diff;
	private List<PlannedChange> changes = List.of();

	PlanPane(Composite parent, Icons icons) {
		this.icons = icons;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		table = Accessibles.name(new Table(sash, SWT.FULL_SELECTION | SWT.BORDER), Messages.plan_name);
		new TableColumn(table, SWT.NONE);
		diff = new DiffPane(sash);
		sash.setWeights(40, 60);
		table.addListener(SWT.Selection, event -> select());
	}

	Control control() {
		return sash;
	}

	void focus() {
		table.setFocus();
	}

	void show(Plan plan) {
		if (changes.equals(plan.changes()) && table.getItemCount() == changes.size() + plan.findings().size()) {
			return;
		}
		changes = plan.changes();
		table.removeAll();
		changes.forEach(change -> item(icon(change), change.summary()));
		plan.findings().forEach(this::item);
		table.getColumn(0).pack();
		diff.show(changes);
	}

	private static Icon icon(PlannedChange change) {
		return switch (change) {
			case PlannedChange.FileChange file -> Icon.CHANGES;
			case PlannedChange.Action action -> Icon.RUN;
		};
	}

	private void item(Finding finding) {
		item(StateIcons.of(finding.severity()), finding.severity().key() + ": " + finding.summary());
	}

	private void item(Icon icon, String words) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setImage(icons.get(icon));
		item.setText(words);
	}

	private void select() {
		int line = table.getSelectionIndex();
		diff.show(line >= 0 && line < changes.size() ? List.of(changes.get(line)) : changes);
	}
}
