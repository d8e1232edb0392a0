package org.postern.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.welcome.TourRun;
import org.postern.ui.welcome.WelcomeEditor;
import org.postern.ui.welcome.WelcomeInput;

/** Opens the welcome page; the tour command also starts the tour there. */
public final class WelcomeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		try {
			window.getActivePage().openEditor(new WelcomeInput(), WelcomeEditor.ID);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		if (event.getCommand().getId().equals(Commands.TOUR)) {
			window.getService(TourRun.class).start();
		}
		return null;
	}
}
