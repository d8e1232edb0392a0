package org.postern.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.wizard.NewDomainWizard;
import org.postern.ui.wizard.NewServerWizard;
import org.postern.ui.wizard.NewSiteWizard;

/** Opens the wizard that belongs to the command, given what it needs. */
public final class NewWizardHandler extends AbstractHandler {

	private static final int WIDTH = 600;
	private static final int HEIGHT = 420;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWizard wizard = ContextInjectionFactory.make(wizardOf(event.getCommand().getId()),
				window.getService(IEclipseContext.class));
		WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
		dialog.setMinimumPageSize(WIDTH, HEIGHT);
		dialog.open();
		return null;
	}

	private static Class<? extends IWizard> wizardOf(String command) throws ExecutionException {
		return switch (command) {
			case Commands.NEW_SITE -> NewSiteWizard.class;
			case Commands.NEW_SERVER -> NewServerWizard.class;
			case Commands.NEW_DOMAIN -> NewDomainWizard.class;
			default -> throw new ExecutionException("No wizard for " + command);
		};
	}
}
