package org.postern.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.site.SiteContext;

/** Asks for a site folder and opens it. */
public final class OpenSiteHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		SiteContext context = window.getService(SiteContext.class);
		DirectoryDialog dialog = new DirectoryDialog(window.getShell());
		dialog.setText(Messages.open_title);
		dialog.setMessage(Messages.open_message);
		context.state().folder().map(Path::getParent).map(Path::toString).ifPresent(dialog::setFilterPath);
		String chosen = dialog.open();
		if (chosen != null && window.getActivePage().closeAllEditors(true)) {
			context.open(Path.of(chosen));
		}
		return null;
	}
}
