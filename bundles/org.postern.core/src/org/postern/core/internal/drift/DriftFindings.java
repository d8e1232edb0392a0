package org.postern.core.internal.drift;

import java.util.List;
import java.util.function.UnaryOperator;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;

/**
 * How a server can differ from its policy, in words.
 *
 * @param server which
 * @param labels what people call a protocol, by its id
 */
record DriftFindings(MailServer server, UnaryOperator<String> labels) {

	Finding unreachable(BackendException trouble) {
		return finding("unreachable", Severity.ERROR, "The state of server " + server.name() + " cannot be read: "
				+ trouble.getMessage(), "Nothing is known of its configuration, so nothing could be compared.",
				trouble.remedy());
	}

	Finding notRunning() {
		return finding("not-running", Severity.WARNING, "Server " + server.name() + " does not run.",
				"None of its ports is open, whatever the policy says.", "Start it: postern serve, or Start in the console.");
	}

	Finding interrupted(Revision open) {
		return finding("interrupted", Severity.ERROR,
				"A change to server " + server.name() + " was begun and never ended: " + open.summary() + ".",
				"Postern was ended in the middle of it, at " + open.created() + " or later, so part of it may be in force.",
				"Put the former state back: postern rollback " + server.name() + ", or Restore in the journal.");
	}

	Finding notOpened(Listener stated) {
		return of("not-opened", stated, "is open in the policy and closed in the server's configuration");
	}

	Finding notClosed(Listener present) {
		return of("not-closed", present, "is open in the server's configuration and not in the policy");
	}

	Finding otherwise(Listener stated, Listener present) {
		return of("listener-differs", stated, "is configured otherwise than the policy says").withEvidence(List.of(
				"Policy: " + describe(stated), "Server: " + describe(present)));
	}

	Finding tls() {
		return policy("tls-differs", "The server's TLS settings are not those of the policy.");
	}

	Finding settings(String protocol) {
		return policy("settings-differ", "The server's " + labels.apply(protocol) + " settings are not those of the policy.")
				.at(protocol);
	}

	Finding plan(List<String> changes) {
		return policy("configuration-differs", "The server's configuration is not what the policy amounts to.")
				.withEvidence(changes);
	}

	private Finding of(String id, Listener listener, String what) {
		return policy(id, labels.apply(listener.protocol()) + " port "
				+ server.describePort(listener.port()) + " " + what + ".").at(listener.id().toString());
	}

	private Finding policy(String id, String summary) {
		return finding(id, Severity.WARNING, summary,
				"Either the policy was changed and not applied, or the server was changed past Postern.",
				"See what would change with postern plan " + server.name() + ", then apply it, or correct the policy.");
	}

	private static String describe(Listener listener) {
		return listener.security().label() + ", " + listener.authentication().label();
	}

	private static Finding finding(String id, Severity severity, String summary, String explanation, String remedy) {
		return Finding.of("drift." + id, severity, summary, explanation, remedy);
	}
}
