package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be filtered, and what to compare it with.
 *
 * @param host      the name of the mail server
 * @param addresses its addresses
 * @param control   another mail server, where the user named one
 */
public record Suspect(String host, List<InetAddress> addresses, Optional<Control> control) {

	/** The port that networks filter. */
	public static final int PORT = 25;
	/** The ports that take mail from users and are hardly ever filtered; the one to advise first. */
	public static final List<Integer> OTHERS = List.of(2525, 587, 465);

	/** Another mail server, which surely listens on port 25. */
	public record Control(String host, List<InetAddress> addresses) {
		public Control {
			Objects.requireNonNull(host);
			addresses = List.copyOf(addresses);
		}
	}

	public Suspect {
		Objects.requireNonNull(host);
		addresses = List.copyOf(addresses);
		Objects.requireNonNull(control);
	}
}
