package org.postern.ui.push;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStore;
import org.postern.core.push.PushException;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushService;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.core.site.Site;
import org.postern.ui.access.SecretsDialog;
import org.postern.ui.job.BackgroundJob;

import jakarta.inject.Inject;

/** Reads a list of users and says what a push to them would do, in the background. */
@Creatable
public final class Foreteller {

	private final UserLists lists;
	private final PushService pushes;
	private final SecretStore secrets;

	@Inject
	public Foreteller(UserLists lists, PushService pushes, SecretStore secrets) {
		this.lists = lists;
		this.pushes = pushes;
		this.secrets = secrets;
	}

	/** @param told is called on the job's thread */
	Job foresee(Site site, Optional<UserList> known, Optional<UserSource> source, PushRequest request,
			Consumer<Foresight> told) {
		return BackgroundJob.start(Messages.foresee_job, progress -> {
			progress.step(Messages.foresee_reading);
			told.accept(foresee(site, known, source, request, progress.cancellation()));
			return Status.OK_STATUS;
		});
	}

	private Foresight foresee(Site site, Optional<UserList> known, Optional<UserSource> source, PushRequest request,
			Cancellation cancellation) throws InterruptedException {
		try {
			UserList users = known.isPresent() ? known.get() : lists.read(source.orElseThrow(), cancellation);
			return new Foresight.Found(pushes.preview(site, users, request));
		} catch (UserListException e) {
			return new Foresight.Unknown(e.getMessage(), e.remedy());
		} catch (PushException e) {
			return new Foresight.Unknown(e.getMessage(), e.remedy());
		}
	}

	/** Takes the password that a directory may ask for. */
	void takeSecrets(Optional<UserSource> source, Shell parent) {
		List<NeededSecret> needed = source.filter(UserSource.Directory.class::isInstance)
				.map(UserSource.Directory.class::cast).map(directory -> lists.secrets(directory.settings()))
				.orElse(List.of());
		new SecretsDialog(parent, Messages.foresee_directory, needed, secrets).open();
	}
}
