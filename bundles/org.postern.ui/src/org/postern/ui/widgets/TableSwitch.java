package org.postern.ui.widgets;

import org.eclipse.swt.widgets.Table;

/** Switches tables on and off. */
public final class TableSwitch {

	private TableSwitch() {
	}

	/** Has it look so, too: GTK greys only the words of tables that no theme gave a colour, and the dark one gives it to all. */
	public static void setEnabled(Table table, boolean enabled) {
		if (table.getEnabled() != enabled) {
			table.setEnabled(enabled);
			CssClass.set(table, enabled ? "" : CssClass.DISABLED);
		}
	}
}
