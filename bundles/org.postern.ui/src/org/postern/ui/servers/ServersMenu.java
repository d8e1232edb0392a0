package org.postern.ui.servers;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.postern.ui.command.Commands;
import org.postern.ui.icons.Icon;

/** The context menu of the tree: what fits the line under the pointer. */
final class ServersMenu {

	private final TreeViewer tree;
	private final ServerActions actions;
	private final Commands commands;

	ServersMenu(TreeViewer tree, ServerActions actions, Commands commands) {
		this.tree = tree;
		this.actions = actions;
		this.commands = commands;
	}

	void install() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
	}

	private void fill(IMenuManager menu) {
		if (tree.getStructuredSelection().getFirstElement() instanceof Node node) {
			fill(menu, node);
			menu.add(new Separator());
		}
		menu.add(command(Messages.menu_newServer, Icon.NEW_SERVER, Commands.NEW_SERVER));
		menu.add(command(Messages.menu_newDomain, Icon.NEW_DOMAIN, Commands.NEW_DOMAIN));
		menu.add(command(Messages.menu_openFolder, Icon.OPEN_SITE, Commands.OPEN_SITE));
	}

	private void fill(IMenuManager menu, Node node) {
		switch (node) {
			case Node.SiteNode site -> menu.add(item(Messages.menu_look, Icon.REFRESH, node, actions::look));
			case Node.ServerNode server -> {
				openAndTest(menu, node, Messages.menu_test);
				menu.add(command(Messages.menu_publish, Icon.PUBLISH, Commands.PUBLISH));
				menu.add(new Separator());
				menu.add(item(Messages.menu_start, Icon.START, node, actions::start));
				menu.add(item(Messages.menu_stop, Icon.STOP, node, actions::stop));
				menu.add(new Separator());
				menu.add(item(Messages.menu_secrets, Icon.LOCK, node, actions::secrets));
				menu.add(item(Messages.menu_remove, Icon.CANCEL, node, actions::remove));
			}
			case Node.ListenerNode listener -> openAndTest(menu, node, Messages.menu_testListener);
			case Node.DomainNode domain -> {
				openAndTest(menu, node, Messages.menu_test);
				menu.add(command(Messages.menu_publish, Icon.PUBLISH, Commands.PUBLISH));
				menu.add(item(Messages.menu_remove, Icon.CANCEL, node, actions::remove));
			}
		}
	}

	private void openAndTest(IMenuManager menu, Node node, String test) {
		menu.add(item(Messages.menu_open, Icon.SERVER, node, actions::open));
		menu.add(item(test, Icon.RUN, node, actions::test));
		menu.add(item(Messages.menu_look, Icon.REFRESH, node, actions::look));
	}

	private static Action item(String label, Icon icon, Node node, Consumer<Node> action) {
		return action(label, icon, () -> action.accept(node));
	}

	private Action command(String label, Icon icon, String command) {
		return action(label, icon, () -> commands.run(command));
	}

	private static Action action(String label, Icon icon, Runnable run) {
		Action action = new Action(label) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setImageDescriptor(icon.descriptor());
		return action;
	}
}
