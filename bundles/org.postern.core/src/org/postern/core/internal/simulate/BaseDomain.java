package org.postern.core.internal.simulate;

import java.util.Arrays;
import java.util.List;

/**
 * The domain under which a host was registered. Thunderbird knows it from the public suffix list; here it is the last
 * two labels, or three where the last is a country and the one before it short, as in {@code example.co.uk}.
 */
final class BaseDomain {

	private static final int SHORT = 3;

	private BaseDomain() {
	}

	static String of(String host) {
		List<String> labels = Arrays.asList(host.split("\\."));
		int count = labels.size();
		boolean under = count > 2 && labels.get(count - 1).length() == 2 && labels.get(count - 2).length() <= SHORT;
		return String.join(".", labels.subList(Math.max(0, count - (under ? 3 : 2)), count));
	}
}
