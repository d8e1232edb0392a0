package org.postern.host.ssh;

import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What stood in the way of a connection, in words. */
final class SshTrouble {

	private SshTrouble() {
	}

	/** What is told above the first cause names only the classes of Java through which it came. @param cause may be null */
	static String reason(Throwable cause) {
		Optional<Throwable> first = Stream.iterate(cause, Objects::nonNull, Throwable::getCause).reduce((outer, inner) -> inner);
		return first.filter(UnresolvedAddressException.class::isInstance).map(unknown -> "no such name is known in the DNS")
				.or(() -> first.map(Throwable::getMessage)).orElse("no reason was given");
	}
}
