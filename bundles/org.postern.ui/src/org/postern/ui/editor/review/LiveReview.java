package org.postern.ui.editor.review;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.policy.PolicyReview;
import org.postern.ui.job.Latest;

/**
 * What review says of the text, saved or not. It is asked off the user interface's thread, since it may read a
 * certificate from a slow disk, and again shortly after every change.
 */
public final class LiveReview {

	private final Latest<MailServer, List<Finding>> review;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private List<Finding> findings = List.of();

	public LiveReview(PolicyReview review, Executor ui) {
		this.review = new Latest<>(Messages.job, review::review, ui, this::take);
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
		review.ask(server);
	}

	public void stop() {
		review.stop();
	}

	private void take(List<Finding> found) {
		if (!found.equals(findings)) {
			findings = List.copyOf(found);
			listeners.forEach(Runnable::run);
		}
	}
}
