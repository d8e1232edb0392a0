package org.postern.ui.tests.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** A hyperlink of a form. */
public final class LinkBot {

	private final Ui ui;
	private final Hyperlink link;

	LinkBot(Ui ui, Hyperlink link) {
		this.ui = ui;
		this.link = link;
	}

	/** Follows the link by the keyboard: focus, then Enter. */
	public void click() {
		ui.act(() -> {
			link.setFocus();
			Event enter = new Event();
			enter.character = '\r';
			enter.keyCode = SWT.CR;
			link.notifyListeners(SWT.KeyDown, enter);
		});
	}
}
