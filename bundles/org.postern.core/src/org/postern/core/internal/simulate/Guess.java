package org.postern.core.internal.simulate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Outcome.TlsProblem.Kind;
import org.postern.core.test.EndpointReport;

/**
 * Tries usual names and ports, the preferred first. What has TLS is tried at once; the rest only after that, since a
 * program takes it only where nothing else works.
 */
final class Guess {

	private final EndpointProbe probe;
	private final Trail trail;
	/** Hosts that are not there at all; told once, and not tried again on their other ports. */
	private final Set<String> missing = new HashSet<>();

	Guess(EndpointProbe probe, Trail trail) {
		this.probe = probe;
		this.trail = trail;
	}

	/** @param users the user names that the program would try */
	Optional<ClientServer> first(List<Endpoint> candidates, List<String> users) throws InterruptedException {
		Optional<Endpoint> protectedOne = firstOf(candidates.stream().filter(each -> !isCleartext(each)).toList());
		Optional<Endpoint> found = protectedOne.isPresent() ? protectedOne
				: firstOf(candidates.stream().filter(Guess::isCleartext).toList());
		return found.map(endpoint -> new ClientServer(endpoint, users, ""));
	}

	private static boolean isCleartext(Endpoint endpoint) {
		return endpoint.security() == Security.NONE;
	}

	private Optional<Endpoint> firstOf(List<Endpoint> candidates) throws InterruptedException {
		List<Endpoint> there = candidates.stream().filter(each -> !missing.contains(each.host())).toList();
		if (there.isEmpty()) {
			return Optional.empty();
		}
		for (EndpointReport report : probe.probe(there)) {
			Endpoint endpoint = report.endpoint();
			Optional<Step> trouble = trouble(report);
			if (trouble.isEmpty()) {
				trail.add(Method.GUESS, endpoint.describe(), found(endpoint));
				return Optional.of(endpoint);
			}
			note(endpoint, trouble.get());
		}
		return Optional.empty();
	}

	private void note(Endpoint endpoint, Step trouble) {
		if (trouble.stage() != Stage.RESOLVE) {
			trail.add(Method.GUESS, endpoint.describe(), outcome(trouble));
		} else if (missing.add(endpoint.host())) {
			trail.add(Method.GUESS, endpoint.host(), outcome(trouble));
		}
	}

	private static Outcome found(Endpoint endpoint) {
		return new Outcome.Found(List.of(new ClientServer(endpoint, List.of(), "")));
	}

	/** What kept the program from using the server: a failure, or that the server says "later". */
	private static Optional<Step> trouble(EndpointReport report) {
		return report.failure().or(() -> report.steps().stream().filter(step -> step.because().isPresent()).findFirst());
	}

	private static Outcome outcome(Step trouble) {
		Optional<Finding> worst = trouble.findings().stream().max(Comparator.comparing(Finding::severity));
		String reason = worst.map(Finding::summary).orElseGet(() -> "no answer to " + trouble.stage().label());
		String id = worst.map(Finding::id).orElse("");
		return switch (trouble.stage()) {
			case RESOLVE -> new Outcome.NotThere(reason);
			case CONNECT -> id.equals("connect.refused") ? new Outcome.NotThere(reason) : new Outcome.NoReply(reason);
			case TLS -> new Outcome.TlsProblem(Kind.HANDSHAKE, reason);
			case CERTIFICATE -> new Outcome.TlsProblem(certificate(id), reason);
			default -> new Outcome.Unusable(reason);
		};
	}

	private static Kind certificate(String id) {
		return switch (id) {
			case "certificate.wrong-name" -> Kind.WRONG_NAME;
			case "certificate.expired" -> Kind.EXPIRED;
			default -> Kind.UNTRUSTED;
		};
	}
}
