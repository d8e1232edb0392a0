package org.postern.api.protocol;

import java.util.List;

/**
 * What a protocol is, in words for administrators.
 *
 * @param id          in site files and service properties: {@code pop3}
 * @param label       for people: {@code POP3}
 * @param direction   which way mail goes
 * @param summary     one sentence: what it is
 * @param explanation how it differs from its siblings and whom it suits, some sentences
 * @param ports       where it is commonly found, most usual first
 */
public record ProtocolInfo(String id, String label, Direction direction, String summary, String explanation,
		List<WellKnownPort> ports) {

	public ProtocolInfo {
		ports = List.copyOf(ports);
		if (!id.matches("[a-z][a-z0-9-]*") || label.isBlank()) {
			throw new IllegalArgumentException("A protocol needs an id and a label: '" + id + "'");
		}
	}
}
