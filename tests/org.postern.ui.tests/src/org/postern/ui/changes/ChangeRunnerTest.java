package org.postern.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.ui.job.Subscription;
import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.bot.Ui;

/** The work behind the Changes view, over changes that are told by the test. */
class ChangeRunnerTest {

	private static final int BOUND_SECONDS = 30;
	private static final Plan PLAN = new Plan("local", "1", PortPolicy.empty(), PortPolicy.empty(),
			List.of(new PlannedChange.Action("Open SMTP 2525", "")), List.of());
	private static final Revision REVISION = new Revision("r1", "local", Instant.EPOCH, "Open SMTP 2525", "");

	@TempDir
	Path folder;

	private final LinkedBlockingQueue<ChangeState> states = new LinkedBlockingQueue<>();
	private final Changes changes = new Changes();
	private ChangeRunner runner;
	private Subscription following;

	@BeforeEach
	void openASite() throws Exception {
		SiteStore store = PlatformUI.getWorkbench().getService(SiteStore.class);
		SiteContext context = PlatformUI.getWorkbench().getService(SiteContext.class);
		new Ui().waitUntil("the workbench has opened its first site", () -> context.state().site().isPresent());
		store.create(folder, "Test");
		context.open(folder);
		new Ui().waitUntil("the site is open", () -> context.state().folder().filter(folder::equals).isPresent());
		runner = new ChangeRunner(context, store, changes);
		following = runner.follow(Runnable::run, states::add);
	}

	@AfterEach
	void stopFollowing() {
		following.close();
	}

	@Test
	void a_plan_can_be_applied_and_its_steps_are_told() throws Exception {
		runner.plan("local");
		assertTrue(await(state -> state.phase() == ChangePhase.PLANNED).canApply());
		runner.apply();
		assertEquals(List.of("Opening 2525"), await(state -> !state.steps().isEmpty()).steps());
		ChangeState done = await(state -> state.phase() == ChangePhase.DONE);
		assertEquals(ChangeOutcome.APPLIED, done.report().orElseThrow().outcome());
		assertFalse(done.canApply());
		assertTrue(await(ChangeState::canRollBack).canRollBack());
	}

	@Test
	void a_failure_is_reported_with_its_remedy() throws Exception {
		changes.outcome = ChangeOutcome.ROLLED_BACK;
		runner.plan("local");
		await(state -> state.phase() == ChangePhase.PLANNED);
		runner.apply();
		ChangeReport report = await(state -> state.phase() == ChangePhase.DONE).report().orElseThrow();
		assertEquals("Choose another port.", report.findings().getFirst().remedy());
	}

	@Test
	void a_server_that_cannot_be_reached_changes_nothing_and_says_what_to_do() throws Exception {
		changes.unreachable = true;
		runner.plan("local");
		ChangeState refused = await(state -> state.phase() == ChangePhase.REFUSED);
		assertEquals(Optional.of(new Refusal("No answer.", "Start it.")), refused.refusal());
	}

	@Test
	void a_change_left_half_done_is_restored_before_anything_else() throws Exception {
		changes.interrupted = Optional.of(REVISION);
		runner.plan("local");
		ChangeState planned = await(state -> state.phase() == ChangePhase.PLANNED);
		assertEquals(Optional.of(REVISION), planned.interrupted());
		assertFalse(planned.canApply());
		runner.restore(REVISION);
		assertTrue(await(state -> state.phase() == ChangePhase.DONE).restored());
	}

	@Test
	void cancel_ends_the_work_and_says_so() throws Exception {
		changes.waits = true;
		runner.plan("local");
		await(state -> state.phase() == ChangePhase.PLANNED);
		runner.apply();
		await(state -> state.steps().contains("Opening 2525"));
		runner.cancel();
		assertEquals("Cancelled. The former state of the server is back.",
				await(state -> state.phase() == ChangePhase.REFUSED).refusal().orElseThrow().message());
	}

	private ChangeState await(Predicate<ChangeState> wanted) throws InterruptedException {
		while (true) {
			ChangeState state = Optional.ofNullable(states.poll(BOUND_SECONDS, TimeUnit.SECONDS))
					.orElseThrow(() -> new AssertionError("Still " + runner.current()));
			if (wanted.test(state)) {
				return state;
			}
		}
	}

	private static final class Changes implements ChangeService {

		private volatile ChangeOutcome outcome = ChangeOutcome.APPLIED;
		private volatile boolean unreachable;
		private volatile boolean waits;
		private volatile Optional<Revision> interrupted = Optional.empty();

		@Override
		public Plan plan(Site site, String server) throws BackendException {
			if (unreachable) {
				throw new BackendException("No answer.", "Start it.");
			}
			return PLAN;
		}

		@Override
		public ChangeReport apply(Site site, Plan plan, Progress progress) throws InterruptedException {
			progress.step("Opening 2525");
			if (waits) {
				CountDownLatch cancelled = new CountDownLatch(1);
				progress.cancellation().onCancel(cancelled::countDown);
				cancelled.await();
				progress.cancellation().check();
			}
			Finding busy = Finding.of("change.busy", Severity.ERROR, "Port 2525 is in use", "Why", "Choose another port.");
			return new ChangeReport(outcome, Optional.of(REVISION), List.of(),
					outcome == ChangeOutcome.APPLIED ? List.of() : List.of(busy));
		}

		@Override
		public List<Revision> revisions(Site site, String server) {
			return List.of(REVISION);
		}

		@Override
		public ChangeReport restore(Site site, Revision revision, Progress progress) {
			interrupted = Optional.empty();
			return new ChangeReport(ChangeOutcome.APPLIED, Optional.empty(), List.of(), List.of());
		}

		@Override
		public ChangeReport finish(Site any, Revision revision, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<Revision> interrupted(Site site, String server) {
			return interrupted;
		}
	}
}
