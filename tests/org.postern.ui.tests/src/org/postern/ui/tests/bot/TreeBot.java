package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class TreeBot {

	private final Ui ui;
	private final Tree tree;

	TreeBot(Ui ui, Tree tree) {
		this.ui = ui;
		this.tree = tree;
	}

	/** A line by how its text, and those of the lines above it, begin. Lines above it are opened. */
	public TreeItemBot item(String... path) {
		TreeItem found = ui.await("tree line " + String.join(" > ", path), () -> search(path));
		return new TreeItemBot(ui, tree, found);
	}

	private Optional<TreeItem> search(String... path) {
		Optional<TreeItem> at = begins(tree.getItems(), path[0]);
		for (int level = 1; level < path.length; level++) {
			String next = path[level];
			at.ifPresent(this::expand);
			at = at.flatMap(item -> begins(item.getItems(), next));
		}
		return at;
	}

	/** Lines are made when the one above them is opened. */
	private void expand(TreeItem item) {
		if (!item.getExpanded()) {
			Event event = new Event();
			event.item = item;
			tree.notifyListeners(SWT.Expand, event);
			item.setExpanded(true);
		}
	}

	private static Optional<TreeItem> begins(TreeItem[] items, String text) {
		return Arrays.stream(items).filter(item -> item.getText().startsWith(text)).findFirst();
	}

	/** What the lines of the first level say, all columns joined by a bar. */
	public List<String> rows() {
		return ui.ask(() -> Arrays.stream(tree.getItems()).map(this::row).toList());
	}

	/** What the lines below a line say. */
	public List<String> rows(String... path) {
		return ui.await("tree line " + String.join(" > ", path), () -> search(path)
				.map(this::opened).map(found -> Arrays.stream(found.getItems()).map(this::row).toList()));
	}

	private TreeItem opened(TreeItem item) {
		expand(item);
		return item;
	}

	private String row(TreeItem item) {
		StringBuilder text = new StringBuilder(item.getText());
		for (int column = 1; column < tree.getColumnCount(); column++) {
			text.append('|').append(item.getText(column));
		}
		return text.toString();
	}
}
