package org.postern.ui.issued;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.wizard.Wizard;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.core.bounce.BounceService;
import org.postern.core.bounce.BounceSource;
import org.postern.core.site.Site;
import org.postern.ui.access.SecretsDialog;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.SiteContext;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.SettingFields;

import jakarta.inject.Inject;

/** Asks for the mailbox that bounces go to, and reads it in the background. It begins with the one that was read last. */
public final class BouncesWizard extends Wizard {

	private final Site site;
	private final SiteContext context;
	private final BounceService bounces;
	private final SecretStore secrets;
	private final SettingFields mailbox;

	@Inject
	public BouncesWizard(Site site, SiteContext context, BounceService bounces, SecretStore secrets) {
		this.site = site;
		this.context = context;
		this.bounces = bounces;
		this.secrets = secrets;
		mailbox = new SettingFields(bounces.mailboxSettings(), last());
		setWindowTitle(Messages.bounces_title);
	}

	/** What cannot be read is typed once more. */
	private SettingValues last() {
		try {
			return bounces.lastMailbox(site).orElse(SettingValues.empty());
		} catch (BounceException e) {
			return SettingValues.empty();
		}
	}

	@Override
	public void addPages() {
		addPage(new FormPage(Messages.bounces_title, Messages.bounces_message, this::rows));
	}

	private void rows(FormPage page) {
		mailbox.rows(page);
		page.button(Messages.bounces_passwords, Messages.bounces_passwordsHint, () -> new SecretsDialog(page.getShell(),
				Messages.bounces_title, bounces.secrets(mailbox.values()), secrets).open());
	}

	@Override
	public boolean performFinish() {
		BounceSource source = new BounceSource.Mailbox(mailbox.values());
		BackgroundJob.start(Messages.bounces_job, progress -> read(source, progress.cancellation()));
		return true;
	}

	private IStatus read(BounceSource source, Cancellation cancellation) throws InterruptedException {
		try {
			bounces.read(site, source, cancellation);
			context.reload();
			return Status.OK_STATUS;
		} catch (BounceException e) {
			return Status.error(e.getMessage() + "\n" + e.remedy(), e);
		}
	}
}
