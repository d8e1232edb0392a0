package org.postern.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How much a client may ask: each has a bucket that fills evenly, a minute's worth at most. Thread-safe. */
final class RateLimit {

	/** Clients that are remembered; whoever has not asked for longest is forgotten, which is in his favour. */
	private static final int CLIENTS = 50_000;
	private static final double NANOS_A_MINUTE = 60e9;

	private record Bucket(double left, long seen) {
	}

	private final int perMinute;
	private final LongSupplier nanos;
	private final Map<Client, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Client, Bucket> eldest) {
			return size() > CLIENTS;
		}
	};

	/** @param perMinute 0 for any number */
	RateLimit(int perMinute, LongSupplier nanos) {
		this.perMinute = perMinute;
		this.nanos = nanos;
	}

	/** Counts a request. @param address of the client, as text */
	boolean admits(String address) {
		if (perMinute == 0) {
			return true;
		}
		Client client = Client.of(address);
		synchronized (buckets) {
			long now = nanos.getAsLong();
			Bucket known = buckets.getOrDefault(client, new Bucket(perMinute, now));
			double left = Math.min(perMinute, known.left + (now - known.seen) * perMinute / NANOS_A_MINUTE);
			buckets.put(client, new Bucket(left < 1 ? left : left - 1, now));
			return left >= 1;
		}
	}

	/** Whole seconds after which a client that was refused may ask once more. */
	int retryAfter() {
		return Math.max(1, (int) Math.ceil(60.0 / perMinute));
	}
}
