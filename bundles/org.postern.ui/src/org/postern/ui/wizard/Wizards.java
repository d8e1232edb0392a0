package org.postern.ui.wizard;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens wizards, given what they need. */
public final class Wizards {

	private static final int WIDTH = 600;
	private static final int HEIGHT = 420;

	private Wizards() {
	}

	/** Opens a wizard that needs services only. */
	public static void open(IWorkbenchWindow window, Class<? extends IWizard> type) {
		show(window, ContextInjectionFactory.make(type, window.getService(IEclipseContext.class)));
	}

	/** Opens a wizard that also begins with something. @param given is injected by its class */
	public static <T> void open(IWorkbenchWindow window, Class<? extends IWizard> type, Class<T> key, T given) {
		IEclipseContext context = window.getService(IEclipseContext.class).createChild();
		context.set(key, given);
		show(window, ContextInjectionFactory.make(type, context));
	}

	private static void show(IWorkbenchWindow window, IWizard wizard) {
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setMinimumPageSize(WIDTH, HEIGHT);
		dialog.open();
	}
}
