package org.postern.ui.command;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

import jakarta.inject.Inject;

/** Runs the console's commands, by the ids that plugin.xml gives them. */
@Creatable
public final class Commands {

	public static final String TEST = "org.postern.ui.command.test";
	public static final String OPEN_SITE = "org.postern.ui.command.openSite";
	public static final String RELOAD_SITE = "org.postern.ui.command.reloadSite";
	public static final String NEW_SITE = "org.postern.ui.command.newSite";
	public static final String NEW_SERVER = "org.postern.ui.command.newServer";
	public static final String NEW_DOMAIN = "org.postern.ui.command.newDomain";
	public static final String PUBLISH = "org.postern.ui.command.publish";
	public static final String PUSH = "org.postern.ui.command.push";
	public static final String SIGNING = "org.postern.ui.command.signing";
	public static final String INSTALL = "org.postern.ui.command.install";
	public static final String PLUGINS = "org.postern.ui.command.plugins";
	public static final String TOUR = "org.postern.ui.command.tour";
	public static final String WELCOME = "org.postern.ui.command.welcome";

	private final IWorkbenchWindow window;

	@Inject
	public Commands(IWorkbenchWindow window) {
		this.window = window;
	}

	/** What goes wrong in a command is shown to the user. */
	public void run(String command) {
		try {
			window.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			StatusManager.getManager().handle(Status.error(e.getMessage(), e), StatusManager.SHOW);
		}
	}
}
