package org.postern.ui.push;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.push.UserSource;
import org.postern.core.site.Site;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.AnswerStack;

/** Who would be given a profile and who not; complete when somebody would. Read in the background, to be cancelled. */
final class ForesightPage extends WizardPage {

	private final Site site;
	private final Optional<UserList> known;
	private final Supplier<Optional<UserSource>> source;
	private final Supplier<PushRequest> request;
	private final Foreteller foreteller;
	private Optional<Job> job = Optional.empty();
	private Optional<Asked> asked = Optional.empty();
	private Foresight seen = new Foresight.Reading();
	private AnswerStack stack;
	private ForesightPane found;

	private record Asked(Optional<UserSource> source, PushRequest request) {
	}

	ForesightPage(PushChoice choice, Supplier<Optional<UserSource>> source, Supplier<PushRequest> request,
			Foreteller foreteller) {
		super(Messages.foresight_title);
		site = choice.site();
		known = choice.users();
		this.source = source;
		this.request = request;
		this.foreteller = foreteller;
		setTitle(Messages.foresight_title);
		setDescription(Messages.foresight_message);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Icons icons = new Icons(parent);
		stack = new AnswerStack(parent, icons, Messages.foresight_cancel, this::cancel);
		stack.onFailure(Icon.LOCK, Messages.foresight_secrets, this::takeSecrets);
		stack.onFailure(Icon.REFRESH, Messages.foresight_again, this::read);
		found = new ForesightPane(stack.control(), icons);
		setControl(stack.control());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !asked.equals(Optional.of(new Asked(source.get(), request.get())))) {
			read();
		}
	}

	/** What was accepted by finishing the wizard; empty until it is known. */
	Optional<PushPreview> preview() {
		return Optional.of(seen).filter(Foresight.Found.class::isInstance).map(Foresight.Found.class::cast)
				.map(Foresight.Found::preview);
	}

	private void read() {
		stop();
		Asked question = new Asked(source.get(), request.get());
		asked = Optional.of(question);
		show(new Foresight.Reading());
		Executor screen = UiThread.of(stack.control());
		job = Optional.of(foreteller.foresee(site, known, question.source(), question.request(),
				answer -> screen.execute(() -> answered(question, answer))));
	}

	/** An answer to what is no longer asked is of no use. */
	private void answered(Asked question, Foresight answer) {
		if (asked.equals(Optional.of(question)) && seen instanceof Foresight.Reading) {
			show(answer);
		}
	}

	private void takeSecrets() {
		foreteller.takeSecrets(source.get(), getShell());
		read();
	}

	private void cancel() {
		stop();
		show(new Foresight.Unknown(Messages.foresight_cancelled, Messages.foresight_cancelledRemedy));
	}

	private void stop() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
	}

	private void show(Foresight now) {
		seen = now;
		switch (now) {
			case Foresight.Reading reading -> stack.waitFor(Messages.foresee_reading, "");
			case Foresight.Unknown unknown -> stack.fail(unknown.reason(), unknown.remedy());
			case Foresight.Found known -> {
				found.show(known.preview());
				stack.show(found.control());
			}
		}
		setPageComplete(preview().filter(preview -> preview.count(PushState.WAITING) > 0).isPresent());
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}
}
