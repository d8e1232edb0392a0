package org.postern.ui.editor.clients;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/**
 * A line of what follows for clients.
 *
 * @param change   how it compares with what is saved
 * @param incoming whether mail is read here; else it is sent
 * @param order    1 for what clients are told to prefer; 0 for what they are told no longer
 * @param endpoint where
 */
record ClientLine(Change change, boolean incoming, int order, Endpoint endpoint) {

	/** How a line compares with what is saved. */
	enum Change {
		SAME, NEW, GONE
	}

	/** What {@code now} tells clients in its order, and last what only {@code saved} told them. */
	static List<ClientLine> of(ClientProfile saved, ClientProfile now) {
		List<ClientLine> lines = new ArrayList<>();
		add(lines, true, saved.incoming(), now.incoming());
		add(lines, false, saved.outgoing(), now.outgoing());
		return lines;
	}

	private static void add(List<ClientLine> lines, boolean incoming, List<Endpoint> saved, List<Endpoint> now) {
		int order = 0;
		for (Endpoint endpoint : now) {
			order++;
			lines.add(new ClientLine(saved.contains(endpoint) ? Change.SAME : Change.NEW, incoming, order, endpoint));
		}
		saved.stream().filter(endpoint -> !now.contains(endpoint))
				.forEach(endpoint -> lines.add(new ClientLine(Change.GONE, incoming, 0, endpoint)));
	}
}
