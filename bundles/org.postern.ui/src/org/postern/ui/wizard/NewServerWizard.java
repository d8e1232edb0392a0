package org.postern.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.IWizardPage;
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

/**
 * Adds a mail server to the open site: who it is, how it is reached where its kind has to be told, and, unless it starts
 * from a preset, what it does now, which becomes its policy.
 */
public final class NewServerWizard extends PathWizard {

	private final SiteContext context;
	private final IWorkbenchWindow window;
	private final ServerAdder adder;
	private final ServerForm form;
	private final FormPage identity;
	private final List<FormPage> access;
	private final ReadingPage reading;

	@Inject
	public NewServerWizard(SiteContext context, IWorkbenchWindow window, Providers providers, Presets presets,
			ServerAdder adder) {
		this.context = context;
		this.window = window;
		this.adder = adder;
		form = new ServerForm(providers.backends(), presets.all());
		String message = context.state().site().isPresent() ? Messages.server_page : Messages.server_noSite;
		identity = new FormPage(Messages.server_title, message, form::rows);
		access = form.access().stream()
				.map(fields -> new FormPage(Messages.server_access, Messages.server_accessMessage, fields::rows)).toList();
		reading = new ReadingPage(form, adder, context, providers::protocolLabel);
		setWindowTitle(Messages.server_title);
	}

	@Override
	public void addPages() {
		addPage(identity);
		access.forEach(this::addPage);
		addPage(reading);
	}

	@Override
	protected List<IWizardPage> path() {
		List<IWizardPage> path = new ArrayList<>(List.of(identity));
		if (!form.access().get(form.chosen()).isEmpty()) {
			path.add(access.get(form.chosen()));
		}
		if (form.start().isEmpty()) {
			path.add(reading);
		}
		return path;
	}

	@Override
	public boolean canFinish() {
		return context.state().site().isPresent() && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		Site site = context.state().site().orElseThrow();
		Optional<MailServer> made = Stream.concat(
				form.start().map(preset -> adder.started(form.server(), preset)).stream(), reading.server().stream())
				.findFirst();
		made.ifPresent(server -> {
			Runnable edit = () -> Parts.edit(window, new ServerInput(server.name(), site.serverFile(server.name())));
			adder.add(site, server, () -> UiThread.of(window.getShell()).execute(edit));
		});
		return made.isPresent();
	}
}
