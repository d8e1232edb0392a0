package org.postern.ui.plugins;

import java.util.LinkedHashMap;
import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.core.site.SiteException;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.ui.widgets.Parts;
import org.postern.ui.wizard.Wizards;

import jakarta.inject.Inject;

/** What can be done with plug-ins; whatever changes them asks whether to restart. */
@Creatable
public final class PluginActions {

	private final IWorkbenchWindow window;
	private final PluginDesk desk;

	@Inject
	public PluginActions(IWorkbenchWindow window, PluginDesk desk) {
		this.window = window;
		this.desk = desk;
	}

	/** Opens the wizard. */
	public void install() {
		install(new PluginSource(""));
	}

	/** Opens the wizard on what the place has now from which a plug-in came. */
	void update(Plugin plugin) {
		install(new PluginSource(plugin.origin().orElse("")));
	}

	private void install(PluginSource source) {
		Wizards.open(window, InstallWizard.class, PluginSource.class, source);
	}

	/** Leaves a plug-in out, or lets it in again. */
	public void enable(Plugin plugin, boolean enabled) {
		attempt(() -> desk.enable(plugin, enabled));
		askRestart();
	}

	void uninstall(Plugin plugin) {
		Optional<SiteUse> use = desk.use(plugin);
		String names = use.map(SiteUse::names).orElse("");
		MessageDialogWithToggle dialog = new MessageDialogWithToggle(window.getShell(), Messages.uninstall_title, null,
				NLS.bind(Messages.uninstall_gone, plugin.label()) + " "
						+ use.map(SiteUse::words).orElse(Messages.uninstall_noSite),
				MessageDialog.QUESTION, buttons(), 0,
				names.isEmpty() ? Messages.uninstall_nothing : NLS.bind(Messages.uninstall_settings, names), !names.isEmpty());
		if (dialog.open() == IDialogConstants.OK_ID) {
			boolean withSettings = dialog.getToggleState();
			attempt(() -> desk.remove(plugin, withSettings));
			askRestart();
		}
	}

	private static LinkedHashMap<String, Integer> buttons() {
		LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
		buttons.put(Messages.uninstall_button, IDialogConstants.OK_ID);
		buttons.put(IDialogConstants.CANCEL_LABEL, IDialogConstants.CANCEL_ID);
		return buttons;
	}

	void publishers() {
		attempt(() -> new PublishersDialog(window.getShell(), desk).open());
	}

	/** Shows the plug-ins and asks, unless the change has taken effect already. */
	void askRestart() {
		Parts.activate(window, PluginsView.ID);
		if (desk.isRestartDue() && MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.restart_title,
				Messages.restart_text, SWT.NONE, Messages.restart_now, Messages.restart_later) == 0) {
			restart();
		}
	}

	/** Whoever has unsaved changes is asked about them first. */
	void restart() {
		window.getWorkbench().restart();
	}

	private void attempt(Attempt attempt) {
		try {
			attempt.make();
		} catch (PluginException e) {
			MessageDialog.openError(window.getShell(), e.getMessage(), e.remedy());
		} catch (SiteException e) {
			MessageDialog.openError(window.getShell(), Messages.uninstall_title, e.getMessage());
		}
	}

	private interface Attempt {
		void make() throws PluginException, SiteException;
	}
}
