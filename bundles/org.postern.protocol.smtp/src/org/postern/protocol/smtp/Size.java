package org.postern.protocol.smtp;

import java.util.OptionalLong;

import org.postern.net.Capability;

/**
 * The largest message that a server takes (RFC 1870).
 *
 * @param said  behind the name
 * @param bytes empty where no limit is told: no number, or zero, or none that can be read
 * @param wrong whether it cannot be read
 */
record Size(String said, OptionalLong bytes, boolean wrong) {

	static Size of(Capability size) {
		String said = String.join(" ", size.parameters());
		if (said.isEmpty() || said.matches("0{1,20}")) {
			return new Size(said, OptionalLong.empty(), false);
		}
		return said.matches("[0-9]{1,18}") ? new Size(said, OptionalLong.of(Long.parseLong(said)), false)
				: new Size(said, OptionalLong.empty(), true);
	}

	/** Whether no limit is told. */
	boolean isUnlimited() {
		return bytes.isEmpty() && !wrong;
	}
}
