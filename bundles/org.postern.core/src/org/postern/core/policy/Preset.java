package org.postern.core.policy;

import java.util.List;

import org.postern.api.model.Listener;

/**
 * A ready set of listeners.
 *
 * @param id        {@code rfc8314} or {@code guide}
 * @param label     for people
 * @param summary   one sentence: whom it suits
 * @param listeners the ports, open and closed
 */
public record Preset(String id, String label, String summary, List<Listener> listeners) {

	public Preset {
		listeners = List.copyOf(listeners);
	}
}
