package org.postern.ui.web;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.core.site.Site;
import org.postern.ui.job.Subscription;

/** Starts and stops the profile service of the open site. An OSGi service. */
public interface ProfileSwitch {

	ServiceState state();

	/** Hands the present state to {@code follower} on {@code executor}, and then each later one. */
	Subscription follow(Executor executor, Consumer<ServiceState> follower);

	/** Starts it for a site, after stopping one that runs; how that ended is told by the state. */
	void start(Site site);

	void stop();
}
