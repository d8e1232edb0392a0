package org.postern.core.signing;

import java.util.Optional;

import org.postern.api.profile.SigningIdentity;

/** Whether a site's profiles are signed. */
public sealed interface SigningState {

	/** The site names no identity. */
	record Unsigned() implements SigningState {
	}

	/** They are signed. */
	record Signed(String name, SigningIdentity identity) implements SigningState {
	}

	/**
	 * The site names an identity that is of no use.
	 *
	 * @param identity what there is of it; empty where it is not on this computer, or cannot be read
	 * @param problem  what is wrong
	 * @param remedy   what to do about it
	 */
	record Unusable(String name, Optional<SigningIdentity> identity, String problem, String remedy)
			implements SigningState {
	}
}
