package org.postern.backend.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.PlannedChange;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.backend.local.state.Configuration;

/** What changes between two configurations, in words. */
record ListenerChanges(MailServer server, Configuration before, Configuration after) {

	List<PlannedChange> describe() {
		List<PlannedChange> changes = new ArrayList<>();
		listeners(changes);
		ground(changes);
		policies(changes);
		return changes;
	}

	private void listeners(List<PlannedChange> changes) {
		for (Listener listener : after.policy().listeners()) {
			Optional<Listener> present = before.policy().find(listener.id());
			if (present.isEmpty()) {
				changes.add(action("Open ", listener));
			} else if (!present.get().equals(listener)) {
				changes.add(action("Change ", listener));
			}
		}
		before.policy().listeners().stream().filter(listener -> after.policy().find(listener.id()).isEmpty())
				.forEach(listener -> changes.add(action("Close ", listener)));
	}

	/** What holds for every port; of no interest before anything is open. */
	private void ground(List<PlannedChange> changes) {
		if (before.policy().listeners().isEmpty()) {
			return;
		}
		if (before.offset() != after.offset()) {
			changes.add(say("Move all ports: up by " + after.offset() + ", no longer by " + before.offset()));
		}
		if (!before.bind().equals(after.bind())) {
			changes.add(say("Listen on " + after.bind() + ", no longer on " + before.bind()));
		}
		if (!before.domains().equals(after.domains())) {
			changes.add(say("Keep mail for " + (after.domains().isEmpty() ? "no domain"
					: String.join(", ", after.domains().stream().sorted().toList()))));
		}
		if (!before.host().equals(after.host())) {
			changes.add(say("Be called " + after.host()));
		}
	}

	private void policies(List<PlannedChange> changes) {
		PortPolicy from = before.policy();
		PortPolicy to = after.policy();
		if (!from.tls().equals(to.tls())) {
			changes.add(say("Use TLS " + to.tls().minimum().key() + " and later"
					+ to.tls().certificate().map(files -> " with " + files.chain()).orElse("")));
		}
		if (!from.settings().equals(to.settings())) {
			changes.add(say("Hold deleted POP3 mail for " + to.retention().hold() + ", remove mail after "
					+ to.retention().expire()));
		}
	}

	private PlannedChange action(String verb, Listener listener) {
		return say(verb + listener.describe() + ", " + listener.authentication().label() + " (port "
				+ server.livePort(listener.port()) + ")");
	}

	private static PlannedChange say(String what) {
		return new PlannedChange.Action(what, "");
	}
}
