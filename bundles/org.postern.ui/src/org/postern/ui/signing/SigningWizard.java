package org.postern.ui.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningWords;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Latest;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.PathWizard;

import jakarta.inject.Inject;

/** Says who signs Apple's profiles of the open site: somebody made here, somebody out of a file, or nobody any more. */
public final class SigningWizard extends PathWizard {

	private final ProfileSigning signing;
	private final SiteContext context;
	private final Optional<Site> site;
	private final IdentityForm form;
	private final FormPage how;
	private final FormPage create;
	private final FormPage take;
	private final IdentityPage preview;

	@Inject
	public SigningWizard(ProfileSigning signing, SiteContext context) {
		this.signing = signing;
		this.context = context;
		site = context.state().site();
		form = new IdentityForm(site.map(Site::name).orElse(""), site.flatMap(Site::signing).isPresent());
		how = form.howPage(site.isPresent() ? Messages.how_reading : Messages.how_noSite);
		create = form.createPage();
		take = form.importPage();
		preview = new IdentityPage(signing, form::source);
		setWindowTitle(Messages.wizard_title);
	}

	@Override
	public void addPages() {
		List.of(how, create, take, preview).forEach(this::addPage);
	}

	/** Whoever reads the secret store may have to wait for it. */
	@Override
	public void createPageControls(Composite pages) {
		super.createPageControls(pages);
		site.ifPresent(new Latest<Site, String>(Messages.job_state,
				open -> NLS.bind(Messages.how_message, SigningWords.of(signing.state(open))), UiThread.of(pages),
				how::setDescription)::ask);
	}

	@Override
	protected List<IWizardPage> path() {
		List<IWizardPage> path = new ArrayList<>(List.of(how));
		if (!form.removes()) {
			path.add(form.creates() ? create : take);
			path.add(preview);
		}
		return path;
	}

	@Override
	public boolean canFinish() {
		return site.isPresent() && super.canFinish();
	}

	/** What is done once the wizard is closed. */
	private interface Change {
		void make() throws SigningException, SiteException;
	}

	@Override
	public boolean performFinish() {
		Site open = site.orElseThrow();
		if (form.removes()) {
			start(() -> signing.remove(open, false));
		} else {
			SigningIdentity identity = preview.identity().orElseThrow();
			String name = preview.name();
			start(() -> signing.use(open, name, identity, false));
		}
		return true;
	}

	private void start(Change change) {
		BackgroundJob.start(Messages.job_change, progress -> run(change));
	}

	private IStatus run(Change change) {
		try {
			change.make();
			context.reload();
			return Status.OK_STATUS;
		} catch (SigningException e) {
			return Status.error(e.getMessage() + ". " + e.remedy(), e);
		} catch (SiteException e) {
			return Status.error(e.getMessage(), e);
		}
	}
}
