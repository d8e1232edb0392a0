package org.postern.ui.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Answers the latest of many questions off the user interface's thread, shortly after it was asked; earlier ones that
 * have not begun by then are left out.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Latest<Q, A> {

	private static final int REST_MILLIS = 100;

	private final Function<Q, A> work;
	private final Executor ui;
	private final Consumer<A> told;
	private final Job job;
	private final AtomicReference<Q> asked = new AtomicReference<>();

	/**
	 * @param name for the Progress view
	 * @param work finds the answer, on a job's thread
	 * @param ui   on which {@code told} is called
	 */
	public Latest(String name, Function<Q, A> work, Executor ui, Consumer<A> told) {
		this.work = work;
		this.ui = ui;
		this.told = told;
		job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return answer();
			}
		};
		job.setSystem(true);
	}

	public void ask(Q question) {
		asked.set(question);
		job.schedule(REST_MILLIS);
	}

	public void stop() {
		job.cancel();
	}

	private IStatus answer() {
		A answer = work.apply(asked.get());
		ui.execute(() -> told.accept(answer));
		return Status.OK_STATUS;
	}
}
