package org.postern.core.internal.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;

/** Compares a server's configuration with its policy. The backend's plan has the last word on whether they differ. */
final class ConfigurationDrift {

	private final DriftFindings findings;
	private final Plan plan;

	ConfigurationDrift(DriftFindings findings, Plan plan) {
		this.findings = findings;
		this.plan = plan;
	}

	List<Finding> find() {
		List<Finding> found = new ArrayList<>(plan.findings());
		if (!plan.isEmpty()) {
			List<Finding> differences = differences(plan.wanted(), plan.present());
			found.addAll(differences.isEmpty()
					? List.of(findings.plan(plan.changes().stream().map(PlannedChange::summary).toList()))
					: differences);
		}
		return found;
	}

	private List<Finding> differences(PortPolicy stated, PortPolicy present) {
		List<Finding> found = new ArrayList<>();
		stated.enabled().forEach(listener -> compare(listener, present).ifPresent(found::add));
		present.enabled().stream().filter(listener -> open(stated, listener).isEmpty()).map(findings::notClosed)
				.forEach(found::add);
		if (!stated.tls().equals(present.tls())) {
			found.add(findings.tls());
		}
		protocols(stated, present).stream().filter(id -> !stated.settings(id).equals(present.settings(id)))
				.map(findings::settings).forEach(found::add);
		return found;
	}

	private Optional<Finding> compare(Listener stated, PortPolicy present) {
		Optional<Listener> open = open(present, stated);
		if (open.isEmpty()) {
			return Optional.of(findings.notOpened(stated));
		}
		boolean same = open.get().security() == stated.security()
				&& open.get().authentication() == stated.authentication();
		return same ? Optional.empty() : Optional.of(findings.otherwise(stated, open.get()));
	}

	private static Optional<Listener> open(PortPolicy policy, Listener listener) {
		return policy.find(listener.id()).filter(Listener::enabled);
	}

	private static Set<String> protocols(PortPolicy stated, PortPolicy present) {
		Set<String> ids = new TreeSet<>(stated.settings().keySet());
		ids.addAll(present.settings().keySet());
		return ids;
	}
}
