package org.postern.protocol.pop3;

import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code CAPA} says of {@code EXPIRE} (RFC 2449 section 6.7).
 *
 * @param said       behind the name: {@code 30 USER}
 * @param understood whether it is of the form the RFC gives
 * @param days       how long mail stays at least; empty for never, or where it is not understood
 * @param byUser     whether users differ, which can be said before the login only
 */
record Expire(String said, boolean understood, OptionalInt days, boolean byUser) {

	static Expire of(List<String> parameters) {
		String said = String.join(" ", parameters);
		boolean byUser = parameters.size() == 2 && parameters.get(1).equalsIgnoreCase("USER");
		boolean alone = parameters.size() == 1;
		if (!alone && !byUser) {
			return new Expire(said, false, OptionalInt.empty(), false);
		}
		String period = parameters.getFirst();
		if (period.equalsIgnoreCase("NEVER")) {
			return new Expire(said, true, OptionalInt.empty(), byUser);
		}
		boolean number = period.matches("[0-9]{1,9}");
		return new Expire(said, number, number ? OptionalInt.of(Integer.parseInt(period)) : OptionalInt.empty(), byUser);
	}

	boolean isNever() {
		return understood && days.isEmpty();
	}
}
