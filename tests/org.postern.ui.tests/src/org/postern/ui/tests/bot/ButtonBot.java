package org.postern.ui.tests.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A push button, check box or radio button. */
public final class ButtonBot {

	private final Ui ui;
	private final Button button;

	ButtonBot(Ui ui, Button button) {
		this.ui = ui;
		this.button = button;
	}

	/** Waits until the button can be pressed, and presses it. */
	public void click() {
		ui.waitUntil("button '" + ui.ask(button::getText) + "' can be pressed", button::isEnabled);
		ui.act(() -> {
			button.setFocus();
			if ((button.getStyle() & SWT.CHECK) != 0) {
				button.setSelection(!button.getSelection());
			}
			button.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Ticks a check box that is not ticked. */
	public void select() {
		if (!isChecked()) {
			click();
		}
	}

	/** Takes the tick away. */
	public void deselect() {
		if (isChecked()) {
			click();
		}
	}

	public boolean isChecked() {
		return ui.ask(button::getSelection);
	}

	public boolean isEnabled() {
		return ui.ask(button::isEnabled);
	}

	/** An entry of the menu that the button opens. */
	public MenuBot popup(String... path) {
		click();
		return new MenuBot(ui, "menu " + String.join(" > ", path), button::getMenu, path);
	}
}
