package org.postern.ui.delivery;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.model.Domain;
import org.postern.api.progress.Progress;
import org.postern.core.profile.ProfileService;
import org.postern.core.publish.PublishService;
import org.postern.core.push.PushException;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushService;
import org.postern.core.site.Site;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.OneAtATime;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.publish.PlaceWords;
import org.postern.ui.site.SiteContext;

/** Runs one delivery at a time. */
@Component
public final class DeliveryRunner implements DeliveryRuns {

	private final SiteContext context;
	private final PushService pushes;
	private final PlaceWords words;
	private final PublishRun publishing;
	private final Watched<DeliveryState> state = new Watched<>(DeliveryState.none());
	private final AtomicReference<Optional<Job>> running = new AtomicReference<>(Optional.empty());

	@Activate
	public DeliveryRunner(@Reference SiteContext context, @Reference ProfileService profiles,
			@Reference PublishService publishing, @Reference PushService pushes) {
		this.context = context;
		this.pushes = pushes;
		words = new PlaceWords(profiles.channels());
		this.publishing = new PublishRun(context, publishing, words);
	}

	/** Does the work, and tells of it by lines. */
	private interface Work {
		void run(DeliveryLines lines, Progress progress) throws InterruptedException, PushException;
	}

	@Override
	public DeliveryState state() {
		return state.get();
	}

	@Override
	public void publish(Site site, List<PublishOrder> orders) {
		start(NLS.bind(Messages.title_publish, names(orders.stream().map(PublishOrder::domain).toList())),
				publishing.lines(orders), (lines, progress) -> publishing.publish(site, orders, lines, progress));
	}

	@Override
	public void check(Site site, List<Domain> domains) {
		start(NLS.bind(Messages.title_check, names(domains)), List.of(),
				(lines, progress) -> publishing.check(site, domains, lines, progress.cancellation()));
	}

	private static String names(List<Domain> domains) {
		return domains.size() == 1 ? domains.getFirst().name() : NLS.bind(Messages.title_domains, domains.size());
	}

	@Override
	public void push(Site site, PushPreview accepted) {
		PushLines rows = new PushLines(words.channel(accepted.request().way()));
		start(MessageFormat.format(Messages.title_push, accepted.rows().size()), rows.of(accepted.rows()), (lines, progress) -> {
			try {
				lines.replace(rows.of(pushes.push(site, accepted, rows.into(lines), progress.cancellation()).rows()));
			} finally {
				remember(site);
			}
		});
	}

	@Override
	public void resume(Site site, String run) {
		start(NLS.bind(Messages.title_resume, run), List.of(), (lines, progress) -> {
			try {
				PushReport before = pushes.report(site, run);
				PushLines rows = new PushLines(words.channel(before.request().way()));
				lines.replace(rows.of(before.rows()));
				lines.replace(rows.of(pushes.resume(site, run, false, rows.into(lines), progress.cancellation()).rows()));
			} finally {
				remember(site);
			}
		});
	}

	/** The latest push, where it has not come to its end, is what can be taken up again. */
	private void remember(Site site) throws PushException {
		Optional<String> open = pushes.runs(site).stream().findFirst().filter(run -> run.open() > 0)
				.map(run -> run.id());
		state.update(now -> now.of(open));
		context.reload();
	}

	@Override
	public void cancel() {
		running.getAndSet(Optional.empty()).ifPresent(Job::cancel);
	}

	@Override
	public Subscription follow(Executor executor, Consumer<DeliveryState> follower) {
		return state.follow(executor, follower);
	}

	private void start(String title, List<DeliveryLine> begun, Work work) {
		cancel();
		BackgroundJob job = new BackgroundJob(title, progress -> {
			DeliveryLines lines = new DeliveryLines(state);
			state.set(DeliveryState.begin(title, begun));
			try {
				lines.replace(begun);
				work.run(lines, progress);
				lines.end(DeliveryState.Phase.ENDED);
			} catch (PushException e) {
				state.set(DeliveryState.impossible(title, e.getMessage() + ". " + e.remedy()));
			} catch (InterruptedException e) {
				lines.cancelled();
				throw e;
			}
			return Status.OK_STATUS;
		});
		job.setRule(new OneAtATime(DeliveryView.ID));
		running.set(Optional.of(job));
		state.set(DeliveryState.begin(title, begun));
		job.schedule();
	}
}
