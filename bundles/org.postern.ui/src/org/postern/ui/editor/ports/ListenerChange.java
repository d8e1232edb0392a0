package org.postern.ui.editor.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;

/** What the details of a listener can change. A listener is named by its place in the list, for its port may change. */
final class ListenerChange {

	private static final int USUAL_ORIGINAL = 25;

	private ListenerChange() {
	}

	/** Changes the listener at a place of the policy. */
	static UnaryOperator<MailServer> at(int place, UnaryOperator<Listener> change) {
		return server -> {
			PortPolicy policy = server.policy();
			List<Listener> changed = new ArrayList<>(policy.listeners());
			changed.set(place, change.apply(changed.get(place)));
			return server.withPolicy(policy.withListeners(changed));
		};
	}

	static UnaryOperator<MailServer> remove(int place) {
		return server -> {
			List<Listener> changed = new ArrayList<>(server.policy().listeners());
			changed.remove(place);
			return server.withPolicy(server.policy().withListeners(changed));
		};
	}

	static UnaryOperator<MailServer> add(Listener listener) {
		return server -> {
			List<Listener> changed = new ArrayList<>(server.policy().listeners());
			changed.add(listener);
			return server.withPolicy(server.policy().withListeners(changed));
		};
	}

	static UnaryOperator<Listener> protocol(String id) {
		return old -> new Listener(id, old.port(), old.bind(), old.security(), old.authentication(), old.role(),
				old.standsInFor(), old.enabled(), old.note());
	}

	/** Gives a role; a new fallback stands in for the port that is filtered most. */
	static UnaryOperator<Listener> role(Role role) {
		return old -> switch (role) {
			case FALLBACK -> old.asFallbackFor(old.standsInFor().orElse(USUAL_ORIGINAL));
			case ACCESS, RELAY, SUBMISSION -> new Listener(old.protocol(), old.port(), old.bind(), old.security(),
					old.authentication(), role, OptionalInt.empty(), old.enabled(), old.note());
		};
	}
}
