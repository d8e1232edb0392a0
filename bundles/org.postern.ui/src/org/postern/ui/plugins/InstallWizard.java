package org.postern.ui.plugins;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.plugins.Consent;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.ui.job.UiThread;
import org.postern.ui.wizard.PathWizard;

import jakarta.inject.Inject;

/**
 * Installs plug-ins: from where, which of those that are there, and whether their publishers are trusted where that is
 * not known yet. Nothing is changed before it is finished.
 */
public final class InstallWizard extends PathWizard {

	private final PluginDesk desk;
	private final PluginActions actions;
	private final IWorkbenchWindow window;
	private final PluginSource known;
	private final SourceForm form;
	private final WizardPage source;
	private final OfferPage offer;
	private final TrustPage trust;

	@Inject
	public InstallWizard(PluginDesk desk, PluginActions actions, IWorkbenchWindow window, PluginSource known) {
		this.desk = desk;
		this.actions = actions;
		this.window = window;
		this.known = known;
		form = new SourceForm(known);
		source = form.page();
		offer = new OfferPage(desk, form);
		trust = new TrustPage(offer::chosen);
		setWindowTitle(Messages.install_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(source);
		addPage(offer);
		addPage(trust);
	}

	@Override
	public IWizardPage getStartingPage() {
		return known.isKnown() ? offer : source;
	}

	@Override
	protected List<IWizardPage> path() {
		List<IWizardPage> path = new ArrayList<>(List.of(source, offer));
		if (offer.chosen().stream().anyMatch(TrustPage::isQuestion)) {
			path.add(trust);
		}
		return path;
	}

	@Override
	public boolean performFinish() {
		Consent consent = trust.consent();
		try {
			Plugins.Offer wanted = offer.wanted();
			getContainer().run(true, false, monitor -> {
				monitor.beginTask(Messages.install_job, -1);
				install(wanted, consent);
			});
			UiThread.of(window.getShell()).execute(actions::askRestart);
			return true;
		} catch (InvocationTargetException e) {
			((WizardPage) getContainer().getCurrentPage()).setErrorMessage(reason(e.getCause()));
			return false;
		} catch (InterruptedException e) {
			return false;
		}
	}

	private void install(Plugins.Offer wanted, Consent consent) throws InvocationTargetException {
		try {
			desk.install(wanted, consent);
		} catch (PluginException e) {
			throw new InvocationTargetException(e);
		}
	}

	private static String reason(Throwable thrown) {
		return thrown instanceof PluginException trouble ? trouble.getMessage() + ". " + trouble.remedy() : thrown.toString();
	}

	@Override
	public void dispose() {
		offer.close();
		super.dispose();
	}
}
