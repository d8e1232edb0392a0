package org.postern.ui.wizard;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.model.MailServer;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.Parts;

import jakarta.inject.Inject;

/** Adds a mail server to the open site: who it is, how it is reached, and what its policy starts from. */
public final class NewServerWizard extends Wizard {

	private final SiteContext context;
	private final IWorkbenchWindow window;
	private final ServerAdder adder;
	private final ServerForm form;

	@Inject
	public NewServerWizard(SiteContext context, IWorkbenchWindow window, Providers providers, Presets presets,
			ServerAdder adder) {
		this.context = context;
		this.window = window;
		this.adder = adder;
		form = new ServerForm(providers.backends(), presets.all());
		setWindowTitle(Messages.server_title);
	}

	@Override
	public void addPages() {
		String message = context.state().site().isPresent() ? Messages.server_page : Messages.server_noSite;
		addPage(new FormPage(Messages.server_title, message, form::identity));
		addPage(new FormPage(Messages.server_access, Messages.server_accessMessage, form::access));
	}

	@Override
	public boolean canFinish() {
		return super.canFinish() && context.state().site().isPresent();
	}

	@Override
	public boolean performFinish() {
		Site site = context.state().site().orElseThrow();
		MailServer server = form.server();
		Runnable edit = () -> Parts.edit(window, new ServerInput(server.name(), site.serverFile(server.name())));
		adder.add(site, server, form.start(), () -> UiThread.of(window.getShell()).execute(edit));
		return true;
	}
}
