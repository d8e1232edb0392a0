package org.postern.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.connect.ConnectFrameworkFactory;
import org.osgi.framework.connect.ModuleConnector;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A running framework with every bundle of {@code HOME/bundles}. Its storage holds only references to the jars.
 */
final class Headless implements AutoCloseable {

	private static final String FILTER = "(&(objectClass=java.util.function.ToIntFunction)(postern.main=cli))";
	private static final long SERVICE_WAIT_MILLIS = 10_000;

	private final ClassPath classPath = ClassPath.ofThisProcess();
	private final Framework framework;
	private final List<String> failures = new ArrayList<>();

	/**
	 * @param storage a folder that no other process uses. Bundles that are installed in it already are not installed
	 *                again
	 */
	Headless(Path home, Path storage) throws LaunchException {
		try {
			framework = framework(storage, classPath);
			initialise();
			List<Bundle> bundles = install(home.resolve("bundles"));
			framework.start();
			start(bundles);
			new PluginStart(framework.getBundleContext()).run();
		} catch (IOException | BundleException e) {
			throw new LaunchException("Postern in " + home + " cannot start", e);
		}
	}

	/** The command line: takes the arguments, returns the exit code. */
	ToIntFunction<String[]> commandLine() throws LaunchException {
		BundleContext context = framework.getBundleContext();
		try {
			Filter filter = context.createFilter(FILTER);
			ServiceTracker<Object, ToIntFunction<String[]>> tracker = new ServiceTracker<>(context, filter, null);
			tracker.open();
			ToIntFunction<String[]> found = tracker.waitForService(SERVICE_WAIT_MILLIS);
			if (found != null) {
				return found;
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(FILTER, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new LaunchException("the command line did not start. " + String.join("\n", failures));
	}

	private static Framework framework(Path storage, ModuleConnector connector) {
		Map<String, String> settings = new HashMap<>();
		settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
		settings.put("felix.cache.locking", "false");
		settings.put("felix.log.level", "1");
		settings.put("ds.loglevel", "1");
		settings.put("ds.cache.metadata", "true");
		return ServiceLoader.load(ConnectFrameworkFactory.class).iterator().next().newFramework(settings, connector);
	}

	/** What the framework finds wrong with its storage it says on standard output, which is for what commands answer. */
	private void initialise() throws BundleException {
		PrintStream output = System.out;
		System.setOut(System.err);
		try {
			framework.init();
		} finally {
			System.setOut(output);
		}
	}

	private List<Bundle> install(Path folder) throws IOException, BundleException {
		BundleContext context = framework.getBundleContext();
		List<Bundle> bundles = new ArrayList<>();
		for (Path jar : jars(folder)) {
			bundles.add(context.installBundle(classPath.location(jar)));
		}
		return bundles;
	}

	private static List<Path> jars(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

	/** Service Component Runtime first, so that components come up as their bundles start. */
	private void start(List<Bundle> bundles) {
		bundles.stream().filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
				.sorted(Comparator.comparing(bundle -> !"org.apache.felix.scr".equals(bundle.getSymbolicName())))
				.forEach(this::start);
	}

	private void start(Bundle bundle) {
		try {
			bundle.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			failures.add(e.getMessage());
		}
	}

	@Override
	public void close() throws LaunchException {
		try {
			framework.stop();
			framework.waitForStop(SERVICE_WAIT_MILLIS);
		} catch (BundleException e) {
			throw new LaunchException("Postern did not stop cleanly", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
