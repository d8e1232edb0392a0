package org.postern.core.internal.net;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

import org.postern.api.progress.CancelSource;

/**
 * Runs pieces of work at the same time. Work of a virtual thread goes on virtual threads; a single test, which comes
 * from a platform thread, on those: the first socket on a virtual thread keeps a process a third of a second longer. A
 * virtual thread does a single piece itself: an interrupt ends its waiting for a socket, and a fleet has thousands of them.
 */
public final class SideBySide {

	private SideBySide() {
	}

	/**
	 * @param stop ends all of the work; cancelled here when one piece fails, or the calling thread is interrupted
	 * @return the results in the order of the work
	 */
	public static <T> List<T> run(List<Callable<T>> work, CancelSource stop) throws InterruptedException {
		return work.size() == 1 && Thread.currentThread().isVirtual() ? List.of(alone(work.getFirst(), stop))
				: together(work, stop);
	}

	private static <T> T alone(Callable<T> work, CancelSource stop) throws InterruptedException {
		try {
			return work.call();
		} catch (Throwable e) {
			stop.cancel();
			throw cause(e);
		}
	}

	private static <T> List<T> together(List<Callable<T>> work, CancelSource stop) throws InterruptedException {
		try (ExecutorService threads = Executors.newThreadPerTaskExecutor(threads())) {
			List<Future<T>> running = work.stream().map(threads::submit).toList();
			try {
				return results(running);
			} catch (InterruptedException | RuntimeException e) {
				stop.cancel();
				throw e;
			}
		}
	}

	private static ThreadFactory threads() {
		return Thread.currentThread().isVirtual() ? Thread.ofVirtual().factory()
				: Thread.ofPlatform().daemon().name("postern-test-", 0).factory();
	}

	private static <T> List<T> results(List<Future<T>> running) throws InterruptedException {
		List<T> results = new ArrayList<>();
		for (Future<T> future : running) {
			results.add(result(future));
		}
		return results;
	}

	private static <T> T result(Future<T> future) throws InterruptedException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			throw cause(e.getCause());
		}
	}

	private static RuntimeException cause(Throwable trouble) throws InterruptedException {
		return switch (trouble) {
			case InterruptedException cancelled -> throw cancelled;
			case RuntimeException bug -> bug;
			case Throwable other -> new IllegalStateException("Work that was done side by side failed", other);
		};
	}
}
