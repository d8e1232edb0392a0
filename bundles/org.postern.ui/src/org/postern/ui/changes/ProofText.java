package org.postern.ui.changes;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.core.change.ListenerProof;

/** A listener's proof in words. */
final class ProofText {

	private ProofText() {
	}

	/** The cells of its line: listener, port, state, what was seen, time. */
	static String[] cells(ListenerProof proof) {
		return new String[] { proof.listener().describe(), Integer.toString(proof.livePort()), state(proof),
				proof.finding().map(Finding::summary).orElse(proof.observed()),
				NLS.bind(Messages.proof_millis, proof.elapsed().toMillis()) };
	}

	/** {@code open, proven}; {@code closed, proven}; or {@code not as stated}. */
	static String state(ListenerProof proof) {
		if (!proof.isProven()) {
			return Messages.proof_failed;
		}
		return proof.listener().enabled() ? Messages.proof_open : Messages.proof_closed;
	}
}
