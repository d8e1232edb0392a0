package org.postern.launcher;

import java.util.Arrays;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lets extra plug-ins in once all of Postern's own bundles are started: a service that others bring does the work. */
record PluginStart(BundleContext context) {

	private static final String FILTER = "(postern.main=plugins)";
	private static final String OPTION = "--safe";
	private static final String SAFE_MODE = "postern.safe";

	/** The option must be known before the framework starts, long before anybody reads the others. */
	static void heedSafeMode(String... arguments) {
		if (Arrays.asList(arguments).contains(OPTION)) {
			leaveOut();
		}
	}

	/** No extra plug-in is let in by this process. */
	static void leaveOut() {
		System.setProperty(SAFE_MODE, "true");
	}

	void run() {
		try {
			for (ServiceReference<Runnable> reference : context.getServiceReferences(Runnable.class, FILTER)) {
				Optional.ofNullable(context.getService(reference)).ifPresent(Runnable::run);
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(FILTER, e);
		}
	}
}
