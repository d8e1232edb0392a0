package org.postern.ui.editor.retention;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Retention;
import org.postern.api.setting.SettingValues;
import org.postern.ui.widgets.Accessibles;

/** The lines of the overrides; the selection follows its domain or mailbox. */
final class OverrideTable {

	private final Table table;
	private List<String> scopes = List.of();

	OverrideTable(Composite parent, FormToolkit toolkit, Runnable selected) {
		table = Accessibles.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER),
				Messages.overrides_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 90).applyTo(table);
		table.setHeaderVisible(true);
		column(Messages.column_scope, 220);
		column(Messages.column_hold, 110);
		column(Messages.column_expire, 110);
		table.addListener(SWT.Selection, event -> selected.run());
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	void show(SettingValues values) {
		Optional<String> before = selected();
		scopes = OverrideChange.scopes(values);
		while (table.getItemCount() > scopes.size()) {
			table.remove(table.getItemCount() - 1);
		}
		while (table.getItemCount() < scopes.size()) {
			new TableItem(table, SWT.NONE);
		}
		for (int i = 0; i < scopes.size(); i++) {
			table.getItem(i).setText(new String[] { scopes.get(i), words(values, i, true), words(values, i, false) });
		}
		select(before.orElse(""));
	}

	private String words(SettingValues values, int line, boolean hold) {
		String stated = OverrideChange.stated(values, hold ? Retention.HOLD : Retention.EXPIRE, scopes.get(line));
		return stated.isEmpty() ? Messages.override_general : stated;
	}

	/** The domain or mailbox of the selected line. */
	Optional<String> selected() {
		int line = table.getSelectionIndex();
		return line < 0 || line >= scopes.size() ? Optional.empty() : Optional.of(scopes.get(line));
	}

	/** Selects a domain or mailbox; the nearest line where it is not there. */
	void select(String scope) {
		int line = scopes.indexOf(scope);
		if (line < 0) {
			line = Math.min(Math.max(0, table.getSelectionIndex()), scopes.size() - 1);
		}
		table.setSelection(line);
	}
}
