package org.postern.core.publish;

import java.util.Objects;

/**
 * What was found at a place where clients look.
 *
 * @param place the URL, the name in the DNS, the file
 * @param state how it stands to the policy
 * @param found in words
 */
public record PlaceCheck(String place, PlaceState state, String found) {

	public PlaceCheck {
		Objects.requireNonNull(place);
		Objects.requireNonNull(state);
		Objects.requireNonNull(found);
	}
}
