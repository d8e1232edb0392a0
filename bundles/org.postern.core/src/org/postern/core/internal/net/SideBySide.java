package org.postern.core.internal.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.postern.api.progress.CancelSource;

/** Runs pieces of work on virtual threads at the same time. */
public final class SideBySide {

	private SideBySide() {
	}

	/**
	 * @param stop ends all of the work; cancelled here when one piece fails, or the calling thread is interrupted
	 * @return the results in the order of the work
	 */
	public static <T> List<T> run(List<Callable<T>> work, CancelSource stop) throws InterruptedException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> running = work.stream().map(threads::submit).toList();
			try {
				return results(running);
			} catch (InterruptedException | RuntimeException e) {
				stop.cancel();
				throw e;
			}
		}
	}

	private static <T> List<T> results(List<Future<T>> running) throws InterruptedException {
		List<T> results = new ArrayList<>();
		for (Future<T> future : running) {
			try {
				results.add(future.get());
			} catch (ExecutionException e) {
				throw cause(e);
			}
		}
		return results;
	}

	private static RuntimeException cause(ExecutionException trouble) throws InterruptedException {
		return switch (trouble.getCause()) {
			case InterruptedException cancelled -> throw cancelled;
			case RuntimeException bug -> bug;
			case Throwable other -> new IllegalStateException("Work that was done side by side failed", other);
		};
	}
}
