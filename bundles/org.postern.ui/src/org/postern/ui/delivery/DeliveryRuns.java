package org.postern.ui.delivery;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.api.model.Domain;
import org.postern.core.push.PushPreview;
import org.postern.core.site.Site;
import org.postern.ui.job.Subscription;

/** Delivers on jobs, one after the other, and tells how it goes: an OSGi service. Thread-safe. */
public interface DeliveryRuns {

	/** What is known now. */
	DeliveryState state();

	/** Publishes domains to places, then looks as their clients would whether they find it there. */
	void publish(Site site, List<PublishOrder> orders);

	/** Looks at what clients of domains find; what differs becomes findings. */
	void check(Site site, List<Domain> domains);

	/** Gives users their profiles, as a preview shows it. */
	void push(Site site, PushPreview accepted);

	/** Takes the push up again that did not come to its end. */
	void resume(Site site, String run);

	/** Ends what is running; what was delivered stays delivered. */
	void cancel();

	/** Hands over the present state at once and every later one. */
	Subscription follow(Executor executor, Consumer<DeliveryState> follower);
}
