package org.postern.plugins.internal.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.postern.api.backend.ServerBackend;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.plugins.Provides;

/**
 * Starts a plug-in and asks everything that it brings what it is, on a thread that is given up after a while: an endless
 * loop in a constructor ends neither Postern nor the others. It is a thread of the operating system, because one that
 * never waits would take a virtual one's carrier from all the others.
 */
final class Trial {

	private final BundleContext context;
	private final FailedComponents failed;
	private final Duration limit;

	Trial(BundleContext context, FailedComponents failed, Duration limit) {
		this.context = context;
		this.failed = failed;
		this.limit = limit;
	}

	/**
	 * @return the rules that it brings
	 * @throws TrialException if it does not work, with the reason
	 */
	List<Provides> start(Bundle bundle) throws TrialException {
		return bounded("start " + bundle.getSymbolicName(), () -> {
			bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
			List<Provides> rules = new ArrayList<>();
			for (ServiceReference<?> service : services(bundle)) {
				rules.addAll(ask(bundle, service));
			}
			return rules;
		});
	}

	/** Takes it out again. One that hangs cannot be taken out; its thread sleeps or spins until Postern ends. */
	void end(Bundle bundle) throws TrialException {
		bounded("stop " + bundle.getSymbolicName(), () -> {
			bundle.uninstall();
			return bundle;
		});
	}

	private static List<ServiceReference<?>> services(Bundle bundle) {
		return Optional.ofNullable(bundle.getRegisteredServices()).map(Arrays::asList).orElse(List.of());
	}

	private List<Provides> ask(Bundle bundle, ServiceReference<?> reference) throws TrialException {
		Object service = context.getService(reference);
		try {
			if (service == null) {
				throw new TrialException(failed.reason(bundle));
			}
			return ask(service);
		} finally {
			context.ungetService(reference);
		}
	}

	/** What Postern asks of everyone first. Whoever fails here would fail in the middle of something. */
	private static List<Provides> ask(Object service) {
		if (service instanceof MailProtocol protocol) {
			protocol.info();
			protocol.settings();
		} else if (service instanceof TestRules rules) {
			return rules.rules().stream().map(rule -> new Provides("rule", rule.info().id())).toList();
		} else if (service instanceof ServerBackend backend) {
			backend.info();
		} else if (service instanceof ProfileFormat format) {
			format.info();
		} else if (service instanceof ProfileChannel channel) {
			channel.info();
		}
		return List.of();
	}

	private <T> T bounded(String what, Callable<T> work) throws TrialException {
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = Thread.ofPlatform().daemon().name("postern-plugin: " + what).start(task);
		try {
			return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new TrialException(reason(e.getCause()));
		} catch (TimeoutException e) {
			thread.interrupt();
			thread.setPriority(Thread.MIN_PRIORITY);
			throw new TrialException("it has not answered for " + limit.toSeconds() + " seconds");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new TrialException("it was interrupted");
		}
	}

	private static String reason(Throwable thrown) {
		return switch (thrown) {
			case TrialException e -> e.getMessage();
			case BundleException e when e.getCause() != null -> e.getCause().toString();
			case BundleException e -> e.getMessage();
			default -> thrown.toString();
		};
	}
}
