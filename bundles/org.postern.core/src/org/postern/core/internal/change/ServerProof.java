package org.postern.core.internal.change;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.site.Site;

/**
 * Proves one server's listeners. A server that Postern runs itself and that does not run is started for the proof,
 * and stopped when this is closed.
 */
final class ServerProof implements AutoCloseable {

	/** A server that reloads its configuration may need a moment until its ports follow. */
	private static final int ATTEMPTS = 4;
	private static final long PAUSE_MILLIS = 250;

	private final ListenerProver prover;
	private final Optional<ServerControl> control;
	private final ProofScope scope;
	private boolean started;

	ServerProof(ListenerProver prover, ServerSession session, ProofScope scope) {
		this.prover = prover;
		this.control = session.control();
		this.scope = scope;
	}

	/** How the ports are before anything is changed. Starts nothing. */
	Baseline baseline(PortPolicy present, PortPolicy wanted, Cancellation cancellation) throws InterruptedException {
		boolean running = control.map(ServerControl::isRunning).orElse(true);
		Site site = running ? scope.of(present, wanted) : scope.ofStopped(present, wanted);
		return Baseline.of(prover.prove(site, scope.server(), cancellation));
	}

	/**
	 * Proves that {@code policy} holds and that what only {@code other} opens is closed.
	 *
	 * @throws BackendException if the server cannot be started
	 */
	List<ListenerProof> prove(PortPolicy policy, PortPolicy other, Cancellation cancellation)
			throws BackendException, InterruptedException {
		start();
		Site site = scope.of(policy, other);
		List<ListenerProof> proofs = prover.prove(site, scope.server(), cancellation);
		for (int attempt = 1; attempt < ATTEMPTS && mayFollow(proofs); attempt++) {
			pause(cancellation);
			proofs = prover.prove(site, scope.server(), cancellation);
		}
		return proofs;
	}

	private void start() throws BackendException {
		if (control.isPresent() && !control.get().isRunning()) {
			started = true;
			control.get().start();
		}
	}

	private static boolean mayFollow(List<ListenerProof> proofs) {
		return proofs.stream().flatMap(proof -> proof.finding().stream())
				.anyMatch(ProofFindings::mayPass);
	}

	private static void pause(Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
	}

	@Override
	public void close() {
		if (started) {
			control.ifPresent(ServerControl::stop);
		}
	}
}
