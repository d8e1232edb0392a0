package org.postern.channels;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.zip.Deflater;

/**
 * As many deflaters as are used at the same time: each holds a quarter of a megabyte outside the heap. They are quick rather
 * than thorough: documents are small, and there are many. Thread-safe.
 */
final class Deflaters implements AutoCloseable {

	private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

	<T> T use(Function<Deflater, T> work) {
		Deflater deflater = Optional.ofNullable(idle.poll())
				.orElseGet(() -> new Deflater(Deflater.BEST_SPEED, true));
		try {
			return work.apply(deflater);
		} finally {
			idle.add(deflater);
		}
	}

	@Override
	public void close() {
		idle.forEach(Deflater::end);
		idle.clear();
	}
}
