package org.postern.ui.tests.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** A drop-down. */
public final class ComboBot {

	private final Ui ui;
	private final Control combo;

	ComboBot(Ui ui, Control combo) {
		this.ui = ui;
		this.combo = combo;
	}

	/** Chooses an entry. */
	public void setSelection(String entry) {
		ui.act(() -> {
			combo.setFocus();
			switch (combo) {
				case Combo plain -> plain.select(required(plain.indexOf(entry), entry));
				case CCombo custom -> custom.select(required(custom.indexOf(entry), entry));
				default -> throw new AssertionError("Not a drop-down: " + combo);
			}
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static int required(int index, String entry) {
		if (index < 0) {
			throw new AssertionError("No entry " + entry);
		}
		return index;
	}

	/** Types into a drop-down that can be written in. */
	public void setText(String words) {
		ui.act(() -> {
			combo.setFocus();
			switch (combo) {
				case Combo plain -> plain.setText(words);
				case CCombo custom -> custom.setText(words);
				default -> throw new AssertionError("Not a drop-down: " + combo);
			}
		});
	}

	public String getText() {
		return ui.ask(() -> combo instanceof Combo plain ? plain.getText() : ((CCombo) combo).getText());
	}

	public boolean isEnabled() {
		return ui.ask(combo::isEnabled);
	}
}
