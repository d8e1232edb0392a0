package org.postern.net.dns.reverse;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;

/**
 * The names of an address of a server that other mail servers talk to.
 *
 * @param host      the name it was found under
 * @param address   which
 * @param names     what its PTR records say
 * @param confirmed those of them that lead back to the address
 * @param doubtful  those of which nobody could say whether they do
 */
public record AddressNames(String host, InetAddress address, Lookup<String> names, List<String> confirmed,
		List<String> doubtful) implements Fact {

	public AddressNames {
		Objects.requireNonNull(host);
		Objects.requireNonNull(address);
		Objects.requireNonNull(names);
		confirmed = List.copyOf(confirmed);
		doubtful = List.copyOf(doubtful);
	}

	/** For people. */
	public String describe() {
		return address.getHostAddress() + " is "
				+ (names.isFound() ? "named " + String.join(", ", names.records()) : "without a name");
	}
}
