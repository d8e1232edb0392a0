package org.postern.ui.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.command.Commands;
import org.postern.ui.widgets.Parts;
import org.postern.ui.wizard.Wizards;

/** Shows the plug-ins; the install command opens the wizard instead. */
public final class PluginsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		if (event.getCommand().getId().equals(Commands.INSTALL)) {
			Wizards.open(window, InstallWizard.class, PluginSource.class, new PluginSource(""));
		} else {
			Parts.activate(window, PluginsView.ID);
		}
		return null;
	}
}
