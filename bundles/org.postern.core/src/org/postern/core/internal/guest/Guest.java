package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.progress.Cancellation;

/**
 * A plug-in that is asked something, and may fail, hang or take all memory without harm to the others. Its answers are
 * computed on threads of the operating system, because code that never waits would keep a virtual thread's carrier from
 * all the others. Whoever once gave no answer in time is not asked again, for its thread cannot be stopped. Thread-safe.
 */
final class Guest {

	private final String name;
	private final ExecutorService threads;
	private volatile boolean lost;

	/** @param name the plug-in's symbolic name */
	Guest(String name) {
		this.name = name;
		this.threads = Executors
				.newCachedThreadPool(Thread.ofPlatform().daemon().name("postern-plugin " + name + " ", 0).factory());
	}

	/**
	 * @param patience how long to wait for the answer
	 * @param expected what may be thrown, and is then thrown here too
	 * @throws GuestException       if it failed in another way, or gave no answer in time
	 * @throws InterruptedException if cancelled
	 */
	<T, E extends Exception> T ask(Patience patience, Cancellation cancellation, Class<E> expected, Callable<T> question)
			throws GuestException, InterruptedException, E {
		if (lost) {
			throw new GuestException("gave no answer earlier and is not asked again until Postern is started anew");
		}
		CompletableFuture<T> answer = new CompletableFuture<T>().orTimeout(patience.limit().toMillis(), TimeUnit.MILLISECONDS);
		threads.execute(() -> complete(answer, question));
		try (Cancellation.Registration registration = cancellation
				.onCancel(() -> answer.orTimeout(patience.afterCancel().toMillis(), TimeUnit.MILLISECONDS))) {
			return answer.get();
		} catch (ExecutionException e) {
			if (expected.isInstance(e.getCause())) {
				throw expected.cast(e.getCause());
			}
			throw translate(e.getCause(), patience.limit(), cancellation);
		}
	}

	/** Asks what can be cancelled and throws nothing that is expected. */
	<T> T ask(Duration limit, Cancellation cancellation, Callable<T> question) throws GuestException, InterruptedException {
		return ask(Patience.of(limit), cancellation, GuestException.class, question);
	}

	private static <T> void complete(CompletableFuture<T> answer, Callable<T> question) {
		try {
			answer.complete(question.call());
		} catch (Throwable e) { // whatever a plug-in throws is told, memory running out and missing classes included
			answer.completeExceptionally(e);
		}
	}

	private GuestException translate(Throwable thrown, Duration limit, Cancellation cancellation) throws InterruptedException {
		if (thrown instanceof TimeoutException) {
			lost = true;
			cancellation.check();
			return new GuestException("gave no answer within " + limit.toSeconds() + " seconds");
		}
		if (thrown instanceof InterruptedException) {
			cancellation.check();
		}
		return new GuestException("failed: " + thrown);
	}

	/** Asks what takes no time, and for which nobody waits. */
	<T> T ask(Duration limit, Callable<T> question) throws GuestException {
		return ask(limit, GuestException.class, question);
	}

	/** The same, of what may throw something that is expected. */
	<T, E extends Exception> T ask(Duration limit, Class<E> expected, Callable<T> question) throws GuestException, E {
		try {
			return ask(Patience.of(limit), Cancellation.never(), expected, question);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new GuestException("was interrupted");
		}
	}

	/** Lets it clean up after itself; whether that works is no matter of whoever leaves. */
	void leave(Runnable cleaning) {
		if (!lost) {
			threads.execute(() -> complete(new CompletableFuture<>(), Executors.callable(cleaning)));
		}
	}

	/** @param what it was asked for, in words that begin a sentence */
	Finding unknown(String what, GuestException trouble) {
		return Finding.of(Guests.NO_ANSWER, Severity.WARNING,
				what + " is unknown because of plug-in " + name + ": it " + trouble.getMessage() + ".",
				"Everything else was done without it.",
				remedy()).at(name);
	}

	/** What went wrong, in a sentence without its full stop. */
	String told(GuestException trouble) {
		return "Plug-in " + name + " " + trouble.getMessage();
	}

	String remedy() {
		return "Tell the plug-in's maker, or remove it: postern plugins remove " + name + ".";
	}
}
