package org.postern.ui.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.FleetTester;
import org.postern.core.fleet.TargetException;
import org.postern.core.fleet.TargetList;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestRequest;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.site.SiteContext;

/** Runs one fleet test at a time. */
@Component
public final class FleetRunner implements FleetRuns {

	private final SiteContext context;
	private final TestPlanner planner;
	private final Providers providers;
	private final FleetTester tester;
	private final ConsolePreferences preferences;
	private final Watched<FleetState> state = new Watched<>(FleetState.none());
	private final AtomicReference<Optional<Job>> running = new AtomicReference<>(Optional.empty());

	@Activate
	public FleetRunner(@Reference SiteContext context, @Reference TestPlanner planner, @Reference Providers providers,
			@Reference FleetTester tester, @Reference ConsolePreferences preferences) {
		this.context = context;
		this.planner = planner;
		this.providers = providers;
		this.tester = tester;
		this.preferences = preferences;
	}

	/** The targets of a run; the stream is closed after it. */
	private record Listed(long total, Stream<FleetTarget> targets) {
	}

	/** Finds the targets. */
	private interface Source {
		Listed find(Cancellation cancellation)
				throws IOException, TargetException, BackendException, SecretStoreException;
	}

	@Override
	public void testSite() {
		context.state().site()
				.ifPresent(site -> start(site.name(), cancellation -> listed(targets(site, cancellation))));
	}

	@Override
	public void testList(Path file) {
		String name = file.getFileName().toString();
		TargetList list = new TargetList(file, name, providers);
		start(name, cancellation -> new Listed(list.check(), list.stream()));
	}

	@Override
	public void cancel() {
		running.getAndSet(Optional.empty()).ifPresent(Job::cancel);
	}

	@Override
	public Subscription follow(Executor executor, Consumer<FleetState> follower) {
		return state.follow(executor, follower);
	}

	private void start(String name, Source source) {
		cancel();
		BackgroundJob job = new BackgroundJob(NLS.bind(Messages.job, name),
				progress -> run(name, source, progress.cancellation()));
		running.set(Optional.of(job));
		state.set(FleetState.begin(name, 0));
		job.schedule();
	}

	private IStatus run(String name, Source source, Cancellation cancellation) throws InterruptedException {
		try {
			Listed listed = source.find(cancellation);
			test(FleetState.begin(name, listed.total()), listed.targets(), cancellation);
		} catch (TargetException e) {
			state.set(FleetState.impossible(name, e.getMessage() + ". " + e.remedy()));
		} catch (BackendException e) {
			state.set(FleetState.impossible(name, e.getMessage() + " " + e.remedy()));
		} catch (IOException | SecretStoreException e) {
			state.set(FleetState.impossible(name, e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private void test(FleetState begun, Stream<FleetTarget> targets, Cancellation cancellation)
			throws InterruptedException {
		state.set(begun);
		Gathering gathering = new Gathering(state);
		TestOptions options = TestOptions.standard().withTimeout(preferences.timeout());
		try (targets) {
			tester.test(targets.iterator(), FleetLimits.USUAL, options, gathering, cancellation);
			gathering.end(FleetState.Phase.ENDED);
		} catch (InterruptedException e) {
			gathering.end(FleetState.Phase.CANCELLED);
			throw e;
		}
	}

	private List<FleetTarget> targets(Site site, Cancellation cancellation)
			throws BackendException, SecretStoreException {
		List<FleetTarget> targets = new ArrayList<>();
		for (MailServer server : site.servers()) {
			TestRequest request = planner.request(site, server.name(), server.policy().enabled(), Optional.empty(), false,
					cancellation);
			request.endpoints().forEach(
					endpoint -> targets.add(new FleetTarget(endpoint, request.policy(), request.authorities())));
		}
		return targets;
	}

	private static Listed listed(List<FleetTarget> targets) {
		return new Listed(targets.size(), targets.stream());
	}
}
