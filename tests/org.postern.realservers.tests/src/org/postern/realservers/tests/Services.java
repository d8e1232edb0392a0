package org.postern.realservers.tests;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services as any client finds them: in the registry. */
final class Services {

	private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

	private Services() {
	}

	static <T> T get(Class<T> type) throws InterruptedException {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			return Optional.ofNullable(tracker.waitForService(PATIENCE))
					.orElseThrow(() -> new IllegalStateException("Nobody offers " + type.getName()));
		} finally {
			tracker.close();
		}
	}
}
