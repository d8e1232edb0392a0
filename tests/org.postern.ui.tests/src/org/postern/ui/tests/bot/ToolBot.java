package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A labelled tool. */
public final class ToolBot {

	private final Ui ui;
	private final ToolBar bar;
	private final String label;

	ToolBot(Ui ui, ToolBar bar, String label) {
		this.ui = ui;
		this.bar = bar;
		this.label = label;
	}

	static Optional<ToolItem> item(ToolBar bar, String label) {
		return Arrays.stream(bar.getItems()).filter(item -> Finder.plain(item.getText()).equals(label)).findFirst();
	}

	/** Waits until the tool can be pressed, and presses it. */
	public void click() {
		ui.waitUntil("tool " + label + " can be pressed", () -> item(bar, label).filter(ToolItem::isEnabled).isPresent());
		ui.act(() -> item(bar, label).orElseThrow().notifyListeners(SWT.Selection, new Event()));
	}

	public boolean isEnabled() {
		return ui.ask(() -> item(bar, label).filter(ToolItem::isEnabled).isPresent());
	}
}
