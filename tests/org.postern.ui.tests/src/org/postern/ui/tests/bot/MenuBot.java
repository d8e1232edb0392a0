package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** An entry of a menu. */
public final class MenuBot {

	private final Ui ui;
	private final String name;
	private final Supplier<Menu> root;
	private final String[] path;

	MenuBot(Ui ui, String name, Supplier<Menu> root, String... path) {
		this.ui = ui;
		this.name = name;
		this.root = root;
		this.path = path;
	}

	/** Waits until the entry can be chosen, and chooses it. */
	public void click() {
		MenuItem item = ui.await(name, () -> find().filter(MenuItem::isEnabled));
		ui.act(() -> {
			item.notifyListeners(SWT.Selection, new Event());
			Optional.ofNullable(root.get()).filter(menu -> !menu.isDisposed() && menu.isVisible())
					.ifPresent(open -> open.setVisible(false));
		});
	}

	public boolean isEnabled() {
		return ui.ask(() -> find().filter(MenuItem::isEnabled).isPresent());
	}

	private Optional<MenuItem> find() {
		Optional<Menu> menu = Optional.ofNullable(root.get());
		Optional<MenuItem> item = Optional.empty();
		for (String label : path) {
			menu.ifPresent(MenuBot::fill);
			item = menu.flatMap(open -> entry(open, label));
			menu = item.map(MenuItem::getMenu);
		}
		return item;
	}

	/** Menus are filled as they open. */
	private static void fill(Menu menu) {
		menu.notifyListeners(SWT.Show, new Event());
	}

	private static Optional<MenuItem> entry(Menu menu, String label) {
		return Arrays.stream(menu.getItems()).filter(item -> Finder.plain(item.getText()).equals(label)).findFirst();
	}
}
