package org.postern.net.dns;

import java.net.Inet6Address;
import java.net.InetAddress;

/** From where an address can be reached. */
public final class AddressScope {

	private AddressScope() {
	}

	/** Whether it means the same host everywhere on the internet. */
	public static boolean isPublic(InetAddress address) {
		boolean here = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress();
		return !here && !address.isSiteLocalAddress() && !address.isMulticastAddress() && !isUniqueLocal(address)
				&& !isShared(address);
	}

	/** RFC 4193: fc00::/7. */
	private static boolean isUniqueLocal(InetAddress address) {
		return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
	}

	/** RFC 6598: 100.64.0.0/10, behind a provider's address translation. */
	private static boolean isShared(InetAddress address) {
		byte[] bytes = address.getAddress();
		return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
	}
}
