package org.postern.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Room for one record on either side of TLS. It is borrowed while a processor works on the record and never while anybody
 * waits for the network, so a few suffice for thousands of connections.
 */
final class TlsBuffers {

	/** More than the longest record that a library takes, and what was read behind it. */
	static final int SIZE = 48 * 1024;

	private final Queue<Pair> free = new ConcurrentLinkedQueue<>();

	/** Outside Java's heap, where libraries written in C work without copies. */
	record Pair(ByteBuffer encrypted, ByteBuffer plain) {
	}

	/** Something done with a pair of buffers, which are empty. */
	interface Use<T> {
		T with(Pair pair) throws IOException;
	}

	<T> T use(Use<T> use) throws IOException {
		Pair taken = free.poll();
		Pair pair = taken == null ? new Pair(ByteBuffer.allocateDirect(SIZE), ByteBuffer.allocateDirect(SIZE)) : taken;
		try {
			return use.with(pair);
		} finally {
			pair.encrypted().clear();
			pair.plain().clear();
			free.add(pair);
		}
	}
}
