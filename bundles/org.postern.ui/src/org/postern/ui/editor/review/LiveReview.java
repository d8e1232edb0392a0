package org.postern.ui.editor.review;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.policy.PolicyReview;

/**
 * What review says of the text, saved or not. It is asked off the user interface's thread, since it may read a
 * certificate from a slow disk, and again shortly after every change.
 */
public final class LiveReview {

	private static final int REST_MILLIS = 100;

	private final PolicyReview review;
	private final Executor ui;
	private final Job job;
	private final AtomicReference<MailServer> asked = new AtomicReference<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private List<Finding> findings = List.of();

	public LiveReview(PolicyReview review, Executor ui) {
		this.review = review;
		this.ui = ui;
		job = new Job(Messages.job) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return look();
			}
		};
		job.setSystem(true);
	}

	/** Worst first. */
	public List<Finding> findings() {
		return findings;
	}

	/** Is called on the user interface's thread when the findings have changed. */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Asks for a review; an earlier one that has not begun is left out. */
	public void ask(MailServer server) {
		asked.set(server);
		job.schedule(REST_MILLIS);
	}

	public void stop() {
		job.cancel();
	}

	private IStatus look() {
		MailServer server = asked.get();
		List<Finding> found = review.review(server);
		ui.execute(() -> take(found));
		return Status.OK_STATUS;
	}

	private void take(List<Finding> found) {
		if (!found.equals(findings)) {
			findings = List.copyOf(found);
			listeners.forEach(Runnable::run);
		}
	}
}
