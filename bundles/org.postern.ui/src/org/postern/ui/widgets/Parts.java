package org.postern.ui.widgets;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.postern.ui.site.SiteInput;

/** Opens views and editors in a window. */
public final class Parts {

	private Parts() {
	}

	/** Brings a view to the front, without taking the keyboard from where it is. */
	public static void reveal(IWorkbenchWindow window, String view) {
		open(() -> window.getActivePage().showView(view, null, IWorkbenchPage.VIEW_VISIBLE));
	}

	/** Brings a view to the front and moves the keyboard there. */
	public static void activate(IWorkbenchWindow window, String view) {
		open(() -> window.getActivePage().showView(view));
	}

	/** Opens the editor of a server or a domain. */
	public static void edit(IWorkbenchWindow window, SiteInput input) {
		open(() -> window.getActivePage().openEditor(input, input.editor()));
	}

	private static void open(Opening opening) {
		try {
			opening.open();
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private interface Opening {
		void open() throws PartInitException;
	}
}
