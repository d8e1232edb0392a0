package org.postern.core.issued;

import java.util.Objects;

/**
 * Somebody who was given a profile.
 *
 * @param issued  the latest that he was given
 * @param holding how it stands to the policy
 */
public record Holder(IssuedProfile issued, Holding holding) {

	public Holder {
		Objects.requireNonNull(issued);
		Objects.requireNonNull(holding);
	}
}
