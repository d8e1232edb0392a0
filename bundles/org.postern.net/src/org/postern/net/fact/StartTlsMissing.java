package org.postern.net.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * A server that was to be asked to start TLS does not offer it.
 *
 * @param crossedOut a word among its capabilities that was made unreadable: {@code XXXXXXXA}
 * @param lines      its capabilities
 */
public record StartTlsMissing(Optional<String> crossedOut, List<String> lines) implements Fact {

	public StartTlsMissing {
		Objects.requireNonNull(crossedOut);
		lines = List.copyOf(lines);
	}

	/** Looks for the traces of those who take the offer out on the way by writing over it. */
	public static StartTlsMissing in(List<String> lines) {
		return new StartTlsMissing(lines.stream().filter(line -> line.matches("[Xx]{4,}[A-Za-z]?([ ].*)?")).findFirst(), lines);
	}
}
