package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.core.internal.filter.FilterTrials;
import org.postern.core.internal.filter.Suspect;
import org.postern.core.internal.filter.ThisComputer;
import org.postern.core.internal.filter.Vantage;
import org.postern.net.dns.Resolution;

/** Finds out why SMTP on port 25 does not answer, by comparison with other ports, families and hosts. */
final class FilteredPort {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final TestContext context;
	private final Endpoint endpoint;
	private final List<InetAddress> addresses;

	FilteredPort(TestContext context, Endpoint endpoint, List<InetAddress> addresses) {
		this.context = context;
		this.endpoint = endpoint;
		this.addresses = List.copyOf(addresses);
	}

	/**
	 * Whether there is something to find out: a silence on port 25. What is refused tells by itself, unless the user
	 * named a host to compare with.
	 */
	boolean isSuspicious(Step step) {
		boolean refused = step.findings().stream().anyMatch(finding -> finding.id().equals("connect.refused"));
		return step.stage() == Stage.CONNECT && step.isFailed() && endpoint.port() == Suspect.PORT
				&& endpoint.protocol().equals("smtp") && (!refused || context.request().options().control().isPresent());
	}

	List<Finding> examine() throws InterruptedException {
		Duration usual = context.request().options().timeout();
		Duration patience = usual.compareTo(PATIENCE) < 0 ? usual : PATIENCE;
		List<Vantage> vantages = new ArrayList<>(
				List.of(new ThisComputer(context.tools().ports(), patience, context.stop())));
		context.server().ifPresent(vantages::add);
		FilterTrials trials = new FilterTrials(vantages, context.stop());
		return context.judge(endpoint, trials.examine(new Suspect(endpoint.host(), addresses, control())));
	}

	/** The host that the user named; without an address it is of no use, and left out. */
	private Optional<Suspect.Control> control() throws InterruptedException {
		Optional<String> named = context.request().options().control();
		if (named.isEmpty()) {
			return Optional.empty();
		}
		Resolution found = context.tools().names().resolve(named.get(), context.stop());
		return found instanceof Resolution.Addresses some
				? Optional.of(new Suspect.Control(named.get(), some.addresses()))
				: Optional.empty();
	}
}
