package org.postern.ui.tests.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A line of a tree. */
public final class TreeItemBot {

	private final Ui ui;
	private final Tree tree;
	private final TreeItem item;

	TreeItemBot(Ui ui, Tree tree, TreeItem item) {
		this.ui = ui;
		this.tree = tree;
		this.item = item;
	}

	public String getText() {
		return ui.ask(item::getText);
	}

	/** Waits until the line says something. */
	public void waitForText(String words) {
		ui.waitUntil("a line of the tree says '" + words + "'", () -> !item.isDisposed()
				&& item.getText().contains(words));
	}

	public TreeItemBot select() {
		ui.act(() -> {
			tree.setFocus();
			tree.setSelection(item);
			tree.notifyListeners(SWT.Selection, event());
		});
		return this;
	}

	/** Opens the line as by a double click or Enter. */
	public void doubleClick() {
		select();
		ui.act(() -> {
			tree.notifyListeners(SWT.MouseDoubleClick, event());
			tree.notifyListeners(SWT.DefaultSelection, event());
		});
	}

	/** An entry of the line's context menu. */
	public MenuBot contextMenu(String... path) {
		select();
		return new MenuBot(ui, "context menu " + String.join(" > ", path), tree::getMenu, path);
	}

	private Event event() {
		Event event = new Event();
		event.item = item;
		return event;
	}
}
