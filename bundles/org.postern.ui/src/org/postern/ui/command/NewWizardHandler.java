package org.postern.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.signing.SigningWizard;
import org.postern.ui.wizard.NewDomainWizard;
import org.postern.ui.wizard.NewServerWizard;
import org.postern.ui.wizard.NewSiteWizard;
import org.postern.ui.wizard.Wizards;

/** Opens the wizard that belongs to the command, given what it needs. */
public final class NewWizardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Wizards.open(window, wizardOf(event.getCommand().getId()));
		return null;
	}

	private static Class<? extends IWizard> wizardOf(String command) throws ExecutionException {
		return switch (command) {
			case Commands.NEW_SITE -> NewSiteWizard.class;
			case Commands.NEW_SERVER -> NewServerWizard.class;
			case Commands.NEW_DOMAIN -> NewDomainWizard.class;
			case Commands.SIGNING -> SigningWizard.class;
			default -> throw new ExecutionException("No wizard for " + command);
		};
	}
}
