package org.postern.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;

/**
 * Runs a command on a thread of its own, so that the calling thread is free to be interrupted, as the launcher does
 * on Ctrl+C. An interrupt, which is thereby used up, cancels the command and waits until it has put things back; the command's thread itself
 * is not interrupted, because that would close the connections over which it does so.
 */
record Cancellable(ToIntFunction<Cancellation> command) {

	int run() {
		CancelSource cancel = new CancelSource();
		CompletableFuture<Integer> result = new CompletableFuture<>();
		Thread thread = Thread.ofPlatform().name("postern-command").start(() -> complete(result, cancel));
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				cancel.cancel();
			}
		}
		return result.join();
	}

	private void complete(CompletableFuture<Integer> result, Cancellation cancellation) {
		try {
			result.complete(command.applyAsInt(cancellation));
		} catch (RuntimeException | Error e) {
			result.completeExceptionally(e);
		}
	}
}
