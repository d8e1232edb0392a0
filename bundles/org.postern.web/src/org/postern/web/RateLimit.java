package org.postern.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much a client may ask: each address has a bucket that fills evenly, a minute's worth at most. Who has an IPv6
 * network has all addresses of it, so a /64 is one client. Thread-safe.
 */
final class RateLimit {

	/** Clients that are remembered; whoever has not asked for longest is forgotten, which is in his favour. */
	private static final int CLIENTS = 50_000;
	private static final double NANOS_A_MINUTE = 60e9;
	private static final int NETWORK_BYTES = 8;

	private record Bucket(double left, long seen) {
	}

	private final int perMinute;
	private final LongSupplier nanos;
	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
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
		String client = client(address);
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

	private static String client(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] octets = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(octets, NETWORK_BYTES));
		} catch (UnknownHostException e) {
			return address;
		}
	}
}
