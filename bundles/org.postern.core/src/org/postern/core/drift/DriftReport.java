package org.postern.core.drift;

import java.util.List;

import org.postern.api.finding.Finding;

/**
 * Where policy, server configuration and live ports differ.
 *
 * @param server    the server's name
 * @param running   whether the server answers at all
 * @param listeners each listener of the policy beside reality
 * @param findings  one for each difference; empty where all agree
 */
public record DriftReport(String server, boolean running, List<ListenerStatus> listeners, List<Finding> findings) {

	public DriftReport {
		listeners = List.copyOf(listeners);
		findings = List.copyOf(findings);
	}
}
