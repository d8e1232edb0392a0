package org.postern.backend.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.PlannedChange;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;

/** What changes between two policies, in words. */
record ListenerChanges(MailServer server, PortPolicy before, PortPolicy after) {

	List<PlannedChange> describe() {
		List<PlannedChange> changes = new ArrayList<>();
		for (Listener listener : after.enabled()) {
			Optional<Listener> present = before.find(listener.id()).filter(Listener::enabled);
			if (present.isEmpty()) {
				changes.add(action("Open ", listener));
			} else if (!present.get().withNote("").equals(listener.withNote(""))) {
				changes.add(action("Change ", listener));
			}
		}
		before.enabled().stream()
				.filter(listener -> after.find(listener.id()).filter(Listener::enabled).isEmpty())
				.forEach(listener -> changes.add(action("Close ", listener)));
		if (!before.tls().equals(after.tls())) {
			changes.add(new PlannedChange.Action("Use TLS " + after.tls().minimum().key() + " and later"
					+ after.tls().certificate().map(files -> " with " + files.chain()).orElse(""), ""));
		}
		if (!before.retention().equals(after.retention()) || !before.settings().equals(after.settings())) {
			changes.add(new PlannedChange.Action("Hold deleted POP3 mail for " + after.retention().hold()
					+ ", remove mail after " + after.retention().expire(), ""));
		}
		return changes;
	}

	private PlannedChange action(String verb, Listener listener) {
		return new PlannedChange.Action(verb + listener.describe() + ", " + listener.authentication().label()
				+ " (port " + server.livePort(listener.port()) + ")", "");
	}
}
