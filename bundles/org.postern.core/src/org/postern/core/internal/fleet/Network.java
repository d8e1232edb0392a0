package org.postern.core.internal.fleet;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address is counted to: its first 24 bits in IPv4, its first 64 in IPv6. */
final class Network {

	private static final int IPV4_BYTES = 3;
	private static final int IPV6_BYTES = 8;

	private Network() {
	}

	static String of(InetAddress address) {
		byte[] bytes = address.getAddress();
		int length = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
		return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
	}
}
