package org.postern.ui.web;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.core.profile.ProfileServing;
import org.postern.core.site.Site;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;

/** Keeps the one service that runs; it ends with the workbench. */
@Component
public final class WorkbenchServing implements ProfileSwitch, WebListener {

	private static final String ADDRESS = "127.0.0.1";
	private static final int HTTP = 80;

	private final ProfileServing serving;
	private final Watched<ServiceState> state = new Watched<>(new ServiceState.Stopped());
	private Optional<RunningWeb> running = Optional.empty();

	@Activate
	public WorkbenchServing(@Reference ProfileServing serving) {
		this.serving = serving;
	}

	@Override
	public ServiceState state() {
		return state.get();
	}

	@Override
	public Subscription follow(Executor executor, Consumer<ServiceState> follower) {
		return state.follow(executor, follower);
	}

	@Override
	public synchronized void start(Site site) {
		stop();
		try {
			RunningWeb started = serving.start(site, WebSettings.plain(ADDRESS, HTTP + ProfileServing.usualOffset(site)), this);
			running = Optional.of(started);
			state.set(new ServiceState.Running(started.places(), ""));
		} catch (WebException e) {
			state.set(new ServiceState.Failed(e.getMessage(), e.remedy()));
		}
	}

	@Override
	@Deactivate
	public synchronized void stop() {
		running.ifPresent(RunningWeb::close);
		running = Optional.empty();
		state.set(new ServiceState.Stopped());
	}

	@Override
	public void changed(String what) {
		state.update(now -> noticed(now, what));
	}

	@Override
	public void trouble(String what, String remedy) {
		state.update(now -> noticed(now, what + " " + remedy));
	}

	private static ServiceState noticed(ServiceState now, String notice) {
		return now instanceof ServiceState.Running service ? new ServiceState.Running(service.places(), notice) : now;
	}
}
