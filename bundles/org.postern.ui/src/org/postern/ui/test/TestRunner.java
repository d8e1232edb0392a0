package org.postern.ui.test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.Site;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;

/** Runs one test at a time. */
@Component
public final class TestRunner implements TestRuns {

	private final SiteContext context;
	private final TestPlanner planner;
	private final ConnectionTester tester;
	private final TestAccounts accounts;
	private final ConsolePreferences preferences;
	private final Watched<TestRun> run = new Watched<>(TestRun.none());
	private final AtomicReference<Optional<Job>> running = new AtomicReference<>(Optional.empty());
	private final AtomicReference<Optional<Wanted>> last = new AtomicReference<>(Optional.empty());

	@Activate
	public TestRunner(@Reference SiteContext context, @Reference TestPlanner planner,
			@Reference ConnectionTester tester, @Reference TestAccounts accounts,
			@Reference ConsolePreferences preferences) {
		this.context = context;
		this.planner = planner;
		this.tester = tester;
		this.accounts = accounts;
		this.preferences = preferences;
	}

	@Override
	public TestRun current() {
		return run.get();
	}

	@Override
	public Subscription follow(Executor executor, Consumer<TestRun> follower) {
		return run.follow(executor, follower);
	}

	@Override
	public void start(String server) {
		start(new Wanted(server, Optional.empty()));
	}

	@Override
	public void start(String server, List<Listener> listeners) {
		start(new Wanted(server, Optional.of(listeners)));
	}

	@Override
	public void again() {
		last.get().ifPresent(this::start);
	}

	@Override
	public void cancel() {
		running.getAndSet(Optional.empty()).ifPresent(Job::cancel);
	}

	private void start(Wanted wanted) {
		context.state().site().ifPresent(site -> {
			cancel();
			last.set(Optional.of(wanted));
			BackgroundJob job = new BackgroundJob(NLS.bind(Messages.job_test, wanted.server()),
					progress -> test(site, wanted, progress.cancellation()));
			running.set(Optional.of(job));
			run.set(TestRun.begin(wanted.server(), List.of()));
			job.schedule();
		});
	}

	private IStatus test(Site site, Wanted wanted, Cancellation cancellation) throws InterruptedException {
		try {
			TestRequest request = request(site, wanted, cancellation);
			run.set(TestRun.begin(wanted.server(), request.endpoints()));
			TestReport report = tester.test(request, new RunFollower(run));
			run.update(now -> now.ended(report));
			context.found(wanted.server(), FindingSource.TEST, report.findings());
		} catch (BackendException e) {
			impossible(e.getMessage(), e.remedy());
		} catch (SecretStoreException e) {
			impossible(e.getMessage(), Messages.trouble_secret);
		} catch (InterruptedException e) {
			run.update(TestRun::cancelled);
			throw e;
		}
		return Status.OK_STATUS;
	}

	private TestRequest request(Site site, Wanted wanted, Cancellation cancellation)
			throws BackendException, SecretStoreException {
		List<Listener> listeners = wanted.listeners().or(() -> site.server(wanted.server())
				.map(server -> server.policy().listeners())).orElse(List.of());
		Optional<MailAddress> account = accounts.account(site, wanted.server());
		boolean roundTrip = account.isPresent() && wanted.listeners().isEmpty();
		TestRequest made = planner.request(site, wanted.server(), listeners, account, roundTrip, cancellation);
		return new TestRequest(made.endpoints(), made.policy(), made.login(), made.roundTrip(), made.authorities(),
				made.options().withTimeout(preferences.timeout()), made.cancellation());
	}

	private void impossible(String message, String remedy) {
		run.update(now -> now.impossible(
				Finding.of("test.impossible", Severity.ERROR, message, Messages.trouble_why, remedy)));
	}

	/** What to test; all listeners of the server where none are named. */
	private record Wanted(String server, Optional<List<Listener>> listeners) {
	}
}
