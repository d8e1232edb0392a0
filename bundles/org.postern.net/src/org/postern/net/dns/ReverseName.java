package org.postern.net.dns;

import java.net.InetAddress;

/** Under which name the names of an address are found (RFC 1035 section 3.5, RFC 3596 section 2.5). */
public final class ReverseName {

	private ReverseName() {
	}

	public static String of(InetAddress address) {
		byte[] bytes = address.getAddress();
		StringBuilder name = new StringBuilder();
		for (int i = bytes.length - 1; i >= 0; i--) {
			int value = bytes[i] & 0xff;
			if (bytes.length == 4) {
				name.append(value).append('.');
			} else {
				name.append(Integer.toHexString(value & 15)).append('.').append(Integer.toHexString(value >> 4))
						.append('.');
			}
		}
		return name.append(bytes.length == 4 ? "in-addr.arpa" : "ip6.arpa").toString();
	}
}
