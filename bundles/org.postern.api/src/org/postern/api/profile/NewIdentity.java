package org.postern.api.profile;

import java.util.Objects;

/**
 * A signing identity to be made.
 *
 * @param name the common name, which devices show
 * @param key  the kind of its key
 * @param days how long it is valid from now on
 */
public record NewIdentity(String name, SigningKey key, int days) {

	/** Twenty years. */
	public static final int MAXIMUM_DAYS = 7_305;
	/** The longest common name (RFC 5280 appendix A.1). */
	private static final int MAXIMUM_NAME = 64;

	public NewIdentity {
		Objects.requireNonNull(key);
		name = name.strip();
		if (name.isEmpty() || name.length() > MAXIMUM_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The name on the certificate needs 1 to " + MAXIMUM_NAME
					+ " characters on one line: devices show it, so name whose the profiles are");
		}
		if (days < 1 || days > MAXIMUM_DAYS) {
			throw new IllegalArgumentException("A certificate is valid for 1 to " + MAXIMUM_DAYS + " days, not for " + days);
		}
	}
}
