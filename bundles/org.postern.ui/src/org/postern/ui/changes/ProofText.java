package org.postern.ui.changes;

import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.core.change.ListenerProof;

/**
 * A listener's proof in words.
 *
 * @param labels what people call a protocol, by its id
 */
record ProofText(UnaryOperator<String> labels) {

	/** The cells of its line: listener, port, state, what was seen, time. */
	String[] cells(ListenerProof proof) {
		return new String[] { proof.listener().describe(labels), Integer.toString(proof.livePort()), state(proof),
				proof.finding().map(Finding::summary).orElse(proof.observed()),
				NLS.bind(Messages.proof_millis, proof.elapsed().toMillis()) };
	}

	/** {@code open, proven}; {@code closed, proven}; or {@code not as stated}. */
	private static String state(ListenerProof proof) {
		if (!proof.isProven()) {
			return Messages.proof_failed;
		}
		return proof.listener().enabled() ? Messages.proof_open : Messages.proof_closed;
	}
}
