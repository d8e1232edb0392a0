package org.postern.ui.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A value that changes, and those who follow it. A follower gets the latest value; values that come faster than it
 * can take them are left out, so that a busy test never floods the user interface. Thread-safe.
 *
 * @param <T> an immutable type
 */
public final class Watched<T> {

	private final AtomicReference<T> value;
	private final List<Follower<T>> followers = new CopyOnWriteArrayList<>();

	public Watched(T initial) {
		value = new AtomicReference<>(initial);
	}

	public T get() {
		return value.get();
	}

	public void set(T next) {
		update(ignored -> next);
	}

	/** Changes the value; {@code change} may be called again where another thread came first. */
	public void update(UnaryOperator<T> change) {
		value.updateAndGet(change);
		followers.forEach(Follower::announce);
	}

	/** Hands the present value to {@code consumer} on {@code executor}, and then each later one. */
	public Subscription follow(Executor executor, Consumer<T> consumer) {
		Follower<T> follower = new Follower<>(executor, consumer, value, new AtomicBoolean());
		followers.add(follower);
		follower.announce();
		return () -> followers.remove(follower);
	}

	private record Follower<T>(Executor executor, Consumer<T> consumer, AtomicReference<T> value,
			AtomicBoolean announced) {

		void announce() {
			if (announced.compareAndSet(false, true)) {
				executor.execute(this::deliver);
			}
		}

		private void deliver() {
			announced.set(false);
			consumer.accept(value.get());
		}
	}
}
