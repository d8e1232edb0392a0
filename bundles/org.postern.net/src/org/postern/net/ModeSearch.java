package org.postern.net;

import java.util.concurrent.CompletableFuture;

import org.postern.api.check.CheckRequest;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;

/** Tries on a connection beside the silent one whether the server waits for TLS; closing ends the attempt. */
final class ModeSearch implements AutoCloseable {

	private final CancelSource stop = new CancelSource();
	private final Cancellation.Registration linked;
	private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

	ModeSearch(CheckRequest request) {
		linked = request.cancellation().onCancel(stop::cancel);
		ModeProbe probe = new ModeProbe(new CheckRequest(request.endpoint(), request.address(), request.policy(),
				request.depth(), request.rules(), request.timeout(), request.trust(), request.gate(), stop));
		Thread.ofVirtual().start(() -> answer.complete(probe.speaksTlsAtOnce()));
	}

	/** Whether the server is known by now to wait for TLS. */
	boolean speaksTls() {
		return answer.getNow(false);
	}

	@Override
	public void close() {
		linked.close();
		stop.cancel();
	}
}
