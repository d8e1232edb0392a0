package org.postern.protocol.smtp;

import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.postern.net.Capability;

/**
 * The largest message that a server takes (RFC 1870).
 *
 * @param said  behind the name
 * @param bytes empty where no limit is told: no number, or zero, or none that can be read
 * @param wrong whether it cannot be read
 */
record Size(String said, OptionalLong bytes, boolean wrong) {

	private static final Pattern NO_LIMIT = Pattern.compile("0{0,20}");
	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	static Size of(Capability size) {
		String said = String.join(" ", size.parameters());
		if (NO_LIMIT.matcher(said).matches()) {
			return new Size(said, OptionalLong.empty(), false);
		}
		return NUMBER.matcher(said).matches() ? new Size(said, OptionalLong.of(Long.parseLong(said)), false)
				: new Size(said, OptionalLong.empty(), true);
	}

	/** Whether no limit is told. */
	boolean isUnlimited() {
		return bytes.isEmpty() && !wrong;
	}
}
