package org.postern.workbench;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lets the user's extra plug-ins in, those of the command line, before any view asks for what they bring. */
final class PluginStart {

	private static final String FILTER = "(postern.main=plugins)";

	private PluginStart() {
	}

	static void run() {
		BundleContext context = FrameworkUtil.getBundle(PluginStart.class).getBundleContext();
		try {
			for (ServiceReference<Runnable> plugins : context.getServiceReferences(Runnable.class, FILTER)) {
				Optional.ofNullable(context.getService(plugins)).ifPresent(Runnable::run);
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(FILTER, e);
		}
	}
}
