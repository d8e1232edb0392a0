package org.postern.ui.plugins;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.progress.Progress;
import org.postern.plugins.Candidate;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.AnswerStack;

/** Fetches what the place has, and lets choose: complete when all that is ticked can be installed. */
final class OfferPage extends WizardPage {

	private final PluginDesk desk;
	private final SourceForm form;
	private Fetched fetched = new Fetched.Nothing("", "", "");
	private Optional<Job> job = Optional.empty();
	private AnswerStack stack;
	private OfferPane pane;

	OfferPage(PluginDesk desk, SourceForm form) {
		super(Messages.offer_title);
		this.desk = desk;
		this.form = form;
		setTitle(Messages.offer_title);
		setDescription(Messages.offer_message);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Icons icons = new Icons(parent);
		stack = new AnswerStack(parent, icons, Messages.offer_cancel, this::cancel);
		stack.onFailure(Icon.REFRESH, Messages.offer_again, this::fetch);
		pane = new OfferPane(stack.control(), icons, this::choose);
		setControl(stack.control());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !fetched.place().equals(form.place())) {
			fetch();
		}
	}

	/** Those that are ticked, each judged as part of what was fetched. */
	List<Candidate> chosen() {
		return fetched instanceof Fetched.Found ? pane.ticked() : List.of();
	}

	/** What is ticked; to be asked for only when this page is complete. */
	Plugins.Offer wanted() {
		return some(((Fetched.Found) fetched).offer());
	}

	private Plugins.Offer some(Plugins.Offer offer) {
		return offer.only(chosen().stream().map(Candidate::name).collect(Collectors.toSet()));
	}

	private void fetch() {
		stop();
		close();
		Executor screen = UiThread.of(stack.control());
		String place = form.place();
		show(new Fetched.Waiting(place));
		job = Optional.of(BackgroundJob.start(NLS.bind(Messages.offer_job, place), progress -> fetch(place, progress, screen)));
	}

	private IStatus fetch(String place, Progress progress, Executor screen) throws InterruptedException {
		try {
			Plugins.Offer offer = desk.open(place, progress.cancellation());
			screen.execute(() -> answered(new Fetched.Found(place, offer)));
		} catch (PluginException e) {
			screen.execute(() -> answered(new Fetched.Nothing(place, e.getMessage(), e.remedy())));
		}
		return Status.OK_STATUS;
	}

	/** An answer to what is no longer asked is of no use. */
	private void answered(Fetched answer) {
		if (fetched.equals(new Fetched.Waiting(answer.place()))) {
			show(answer);
		} else if (answer instanceof Fetched.Found found) {
			found.offer().close();
		}
	}

	private void cancel() {
		stop();
		show(new Fetched.Nothing(form.place(), Messages.offer_cancelled, Messages.offer_cancelledRemedy));
	}

	private void stop() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
	}

	private void show(Fetched now) {
		fetched = now;
		switch (now) {
			case Fetched.Waiting waiting -> stack.waitFor(Messages.offer_waiting, waiting.place());
			case Fetched.Nothing nothing -> stack.fail(nothing.reason(), nothing.remedy());
			case Fetched.Found found -> {
				pane.show(found.offer().candidates());
				stack.show(pane.control());
			}
		}
		choose();
	}

	/** Those that are ticked are judged without the others, on which they may depend. */
	private void choose() {
		List<Candidate> alone = fetched instanceof Fetched.Found found ? some(found.offer()).candidates() : List.of();
		Optional<Finding> against = alone.stream().flatMap(candidate -> candidate.findings().stream())
				.filter(finding -> finding.severity() == Severity.ERROR).findFirst();
		setErrorMessage(against.map(finding -> finding.summary() + " " + finding.remedy()).orElse(null));
		setMessage(fetched instanceof Fetched.Found && alone.isEmpty() ? Messages.offer_none : Messages.offer_message);
		setPageComplete(!alone.isEmpty() && against.isEmpty());
	}

	/** Throws away what was fetched, and what may still come. */
	void close() {
		stop();
		if (fetched instanceof Fetched.Found found) {
			found.offer().close();
		}
		fetched = new Fetched.Nothing("", "", "");
	}
}
