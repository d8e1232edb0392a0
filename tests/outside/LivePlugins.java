package org.postern.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetResult;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.FleetTester;
import org.postern.core.fleet.TargetList;
import org.postern.core.provider.Providers;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestRequest;
import org.postern.plugins.Plugins;

/**
 * Starts the command line's framework as its launcher does, on Felix, and lets one process do both: a fleet test, and
 * ManageSieve coming and going, again and again. Targets are let through in portions, so that some are surely tested while
 * it comes and while it goes, and the last of them afterwards.
 */
public final class LivePlugins {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final int ROUNDS = 3;
	private static final int STEP = 200;
	private static final int ALL = 1_000_000;

	private final BundleContext context;
	private final Path jar;
	private final X509Certificate authority;
	private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

	private LivePlugins(BundleContext context, Path jar, X509Certificate authority) {
		this.context = context;
		this.jar = jar;
		this.authority = authority;
	}

	/** @param arguments the distribution, a list of targets, ManageSieve's jar, and a server's port and certificate */
	public static void main(String... arguments) throws Exception {
		Path home = Path.of(arguments[0]);
		try (OwnStorage storage = OwnStorage.of(home); Headless headless = new Headless(home, storage.folder())) {
			headless.commandLine();
			new LivePlugins(context(headless), Path.of(arguments[2]), certificate(Path.of(arguments[4]))).run(Path.of(arguments[1]), Integer.parseInt(arguments[3]));
		}
		System.exit(0);
	}

	/** The launcher shows its framework to nobody. */
	private static BundleContext context(Headless headless) throws ReflectiveOperationException {
		Field framework = Headless.class.getDeclaredField("framework");
		framework.setAccessible(true);
		return ((Framework) framework.get(headless)).getBundleContext();
	}

	private static X509Certificate certificate(Path pem) throws Exception {
		try (InputStream in = Files.newInputStream(pem)) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
		}
	}

	private void run(Path targets, int port) throws Exception {
		Fleet undisturbed = new Fleet(targets);
		undisturbed.let(ALL);
		Map<String, String> expected = undisturbed.run();
		require(expected.values().stream().allMatch(found -> found.startsWith("PASSED")),
				"all " + expected.size() + " endpoints pass undisturbed");
		Fleet disturbed = new Fleet(targets);
		CompletableFuture<Map<String, String>> run = CompletableFuture.supplyAsync(disturbed::run);
		try (Plugins.Watch watch = service(Plugins.class).watch(told::add)) {
			for (int round = 0; round < ROUNDS; round++) {
				disturbed.let(STEP);
				come(port);
				disturbed.awaitThose();
				disturbed.let(STEP);
				go();
				disturbed.awaitThose();
			}
			require(!run.isDone(), "the fleet test went on all the while");
		}
		int before = disturbed.results.size();
		disturbed.let(ALL);
		require(run.get().equals(expected), "all " + expected.size() + " results are those of the undisturbed run, "
				+ (expected.size() - before) + " of them found after ManageSieve was gone for good");
	}

	private Path dropped() {
		return service(Plugins.class).folder().resolve("dropped.jar");
	}

	private void come(int port) throws Exception {
		Instant begin = Instant.now();
		Files.copy(jar, dropped());
		await("it is there", this::isThere);
		say("   working after " + Duration.between(begin, Instant.now()).toMillis() + " ms");
		EndpointReport report = test(port);
		require(report.failure().isEmpty(), "ManageSieve passes at a real server " + report.findings().stream().map(Finding::id).toList());
	}

	private void go() throws Exception {
		Instant begin = Instant.now();
		Files.delete(dropped());
		await("it is gone", () -> !isThere());
		await("it is said to be gone", () -> told.stream().anyMatch(line -> line.endsWith("is gone.")));
		say("   gone after " + Duration.between(begin, Instant.now()).toMillis() + " ms");
		require(told.stream().allMatch(line -> line.matches("Plug-in org.postern.protocol.managesieve .* (works: protocol managesieve; \\d+ rules: (managesieve[.][a-z-]+, ){3}managesieve[.][a-z-]+ and \\d+ more|is gone)\\.")),
				"nothing else is said: " + told);
		told.clear();
	}

	private boolean isThere() {
		return service(Providers.class).protocol("managesieve").isPresent();
	}

	private EndpointReport test(int port) throws InterruptedException {
		Endpoint endpoint = new Endpoint("managesieve", "127.0.0.1", port, Security.STARTTLS_REQUIRED,
				Authentication.TLS_ONLY, Role.ACCESS);
		return service(ConnectionTester.class).test(new TestRequest(List.of(endpoint), Optional.empty(), Optional.empty(),
				false, List.of(authority), TestOptions.standard(), Cancellation.never()), TestListener.none()).endpoints().getFirst();
	}

	/** As it is now: what depends on plug-ins is made anew when one comes or goes. */
	private <T> T service(Class<T> type) {
		Instant end = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(end)) {
			Optional<T> found = Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
			if (found.isPresent()) {
				return found.get();
			}
			Thread.onSpinWait();
		}
		throw new IllegalStateException("There is no " + type.getName());
	}

	private static void await(String what, BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				require(false, what);
			}
			Thread.sleep(20);
		}
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			System.out.println("FAILED: " + what);
			System.exit(1);
		}
		say("ok: " + what);
	}

	private static void say(String line) {
		System.out.println(line);
	}

	/** One run over a list of targets, which wait until they are let through. */
	private final class Fleet {

		private final Path targets;
		private final Semaphore free = new Semaphore(0);
		private final ConcurrentLinkedQueue<FleetResult> results = new ConcurrentLinkedQueue<>();
		private int through;

		Fleet(Path targets) {
			this.targets = targets;
		}

		void let(int more) {
			through += more;
			free.release(more);
		}

		void awaitThose() throws InterruptedException {
			await("the fleet test goes on", () -> results.size() >= through);
		}

		/** What was found, by target. */
		Map<String, String> run() {
			TargetList list = new TargetList(targets, "the list", service(Providers.class));
			try (Stream<FleetTarget> all = list.stream()) {
				service(FleetTester.class).test(held(all.iterator()), FleetLimits.USUAL,
						TestOptions.standard(), results::add, Cancellation.never());
			} catch (InterruptedException | IOException e) {
				throw new IllegalStateException(e);
			}
			Map<String, String> found = new TreeMap<>();
			results.forEach(result -> found.merge(result.target().key(), what(result), (one, other) -> one + other));
			return found;
		}

		private static String what(FleetResult result) {
			return result.report().status() + " " + result.report().findings().stream().map(Finding::id).sorted().toList();
		}

		private Iterator<FleetTarget> held(Iterator<FleetTarget> all) {
			return new Iterator<>() {
				@Override
				public boolean hasNext() {
					return all.hasNext();
				}

				@Override
				public FleetTarget next() {
					try {
						free.acquire();
						return all.next();
					} catch (InterruptedException e) {
						throw new IllegalStateException(e);
					}
				}
			};
		}
	}
}
