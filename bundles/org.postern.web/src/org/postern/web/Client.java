package org.postern.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom limits are for. Who has an IPv6 network has all addresses of it, so a /64 is one client.
 *
 * @param key an address, or a network in hexadecimal digits
 */
record Client(String key) {

	private static final int NETWORK_BYTES = 8;

	/** @param address as text */
	static Client of(String address) {
		return new Client(address.indexOf(':') < 0 ? address : network(address));
	}

	private static String network(String address) {
		try {
			byte[] octets = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(octets, NETWORK_BYTES));
		} catch (UnknownHostException e) {
			return address;
		}
	}
}
