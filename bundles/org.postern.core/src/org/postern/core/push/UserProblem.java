package org.postern.core.push;

import java.util.Objects;

/**
 * A row of a list that names no user.
 *
 * @param place   for people: {@code users.csv, line 7, column address}
 * @param message what is wrong
 * @param remedy  what to write instead
 */
public record UserProblem(String place, String message, String remedy) {

	public UserProblem {
		Objects.requireNonNull(place);
		Objects.requireNonNull(message);
		Objects.requireNonNull(remedy);
	}

	/** {@code users.csv, line 7, column address: message. remedy} */
	@Override
	public String toString() {
		return place + ": " + message + ". " + remedy;
	}
}
