package org.postern.core.internal.probe;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.core.internal.net.Names;
import org.postern.net.dns.Resolution;

/** What can be wrong with a host's name and addresses, in words. */
final class AddressFindings {

	private AddressFindings() {
	}

	/** @param found what the rules say; a name that leads nowhere is never shown as fine, even if no rule knows why */
	static List<Finding> unresolved(Endpoint endpoint, Resolution resolution, List<Finding> found) {
		List<Finding> findings = new ArrayList<>(found);
		if (found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
			findings.add(Finding.of("resolve.failed", Severity.ERROR,
					"The name '" + endpoint.host() + "' leads nowhere: " + Names.explain(resolution) + ".",
					"Mail programs cannot find the server, whatever else they are told.",
					"Check how the name is written, and its address in the DNS."));
		}
		return findings.stream().map(finding -> finding.at(endpoint.host())).toList();
	}

	static Finding noProtocol(Endpoint endpoint) {
		return Finding.of("test.no-protocol", Severity.ERROR,
				"The protocol '" + endpoint.protocol() + "' is not installed.",
				"Nobody here knows how to speak to this port.",
				"Install the plug-in for '" + endpoint.protocol() + "', or correct the name of the protocol.")
				.at(EndpointOutcome.place(endpoint));
	}

	/** @param connect the failed attempt to connect to one of several addresses */
	static Finding oneOfSeveral(Step connect, Severity severity) {
		List<String> evidence = connect.findings().stream().map(Finding::summary).toList();
		return Finding.of("connect.one-address-silent", severity,
				"One of the host's addresses does not answer: " + connect.subject() + ".",
				"Another address of the same name answers. Mail programs that try this one first lose time, or give up.",
				"Let the server listen on this address too, or take the address out of the DNS.").withEvidence(evidence);
	}
}
