package org.postern.net.fact;

import java.util.Objects;

import org.postern.api.check.Stage;
import org.postern.api.rule.Fact;

/**
 * A stage that the network, or the server, broke off.
 *
 * @param stage    which
 * @param place    the address and port: {@code 192.0.2.1:25}
 * @param how      how it ended
 * @param evidence the words of the network library
 */
public record BrokenOff(Stage stage, String place, How how, String evidence) implements Fact {

	/** How a stage can end before its time. */
	public enum How {
		/** Nothing, or not enough, came in time. */
		NO_ANSWER,
		/** The other side said that nobody listens. */
		REFUSED,
		/** There is no way to the address. */
		UNREACHABLE,
		/** The connection was closed or reset. */
		CLOSED,
		/** More came than a reply may hold. */
		OVERSIZED
	}

	public BrokenOff {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(place);
		Objects.requireNonNull(how);
		Objects.requireNonNull(evidence);
	}
}
