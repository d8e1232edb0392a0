package org.postern.core.internal.change;

import java.util.List;
import java.util.function.UnaryOperator;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;

/**
 * What can be wrong with a listener, in words.
 *
 * @param server whose
 * @param labels what people call a protocol, by its id
 */
record ProofFindings(MailServer server, UnaryOperator<String> labels) {

	private static final String CLOSED = "proof.closed";
	private static final String OPEN = "proof.open";

	/** Whether a server that has just changed its ports may still set this right by itself. */
	static boolean mayPass(Finding finding) {
		return finding.id().equals(CLOSED) || finding.id().equals(OPEN) || finding.id().startsWith("greeting.");
	}

	/** Whether nothing answered where something should. */
	static boolean isSilence(Finding finding) {
		return finding.id().equals(CLOSED);
	}

	Finding closed(Listener listener, String seen) {
		return error(CLOSED, listener, describe(listener) + " should be open and does not answer",
				"The policy opens this port, but no connection to it came about. Clients that are told to use it cannot.",
				"See whether the server runs, and whether a firewall stands before the port.", seen);
	}

	Finding open(Listener listener, String seen) {
		return error(OPEN, listener, describe(listener) + " should be closed and answers",
				"The policy closes this port, yet something listens on it: the server itself, or another program.",
				"Find out which program listens on port " + server.livePort(listener.port()) + " (ss -ltnp), and stop it.",
				seen);
	}

	Finding noProtocol(Listener listener) {
		return error("proof.no-protocol", listener, describe(listener) + " cannot be proven",
				"The protocol '" + listener.protocol() + "' is not installed, so nobody knows how to speak to this port.",
				"Install the plug-in for '" + listener.protocol() + "', or close the listener.", "");
	}

	Finding noAddress(Listener listener, String why) {
		return error("proof.no-address", listener, describe(listener) + " cannot be found",
				"The name '" + server.host() + "' has no address: " + why,
				"Mend the server's host name, or its entry in the DNS.", why);
	}

	private String describe(Listener listener) {
		return labels.apply(listener.protocol()) + " port " + server.describePort(listener.port());
	}

	private static Finding error(String id, Listener listener, String summary, String explanation, String remedy,
			String seen) {
		return Finding.of(id, Severity.ERROR, summary, explanation, remedy).at(listener.id().toString())
				.withEvidence(seen.isEmpty() ? List.of() : List.of(seen));
	}
}
