package org.postern.protocol.managesieve;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;

/**
 * What a server says of itself before it is asked anything.
 *
 * @param capabilities in its greeting
 */
record SieveWelcome(Capabilities capabilities) implements Fact {

	/** What RFC 5804 section 1.7 wants and is not said. */
	List<String> missing() {
		return Stream.of("IMPLEMENTATION", "SASL", "SIEVE").filter(name -> !capabilities.has(name)).toList();
	}
}
