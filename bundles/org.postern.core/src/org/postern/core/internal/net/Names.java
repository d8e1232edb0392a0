package org.postern.core.internal.net;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.progress.Cancellation;
import org.postern.net.dns.NameResolver;
import org.postern.net.dns.NameServers;
import org.postern.net.dns.Resolution;

/** Finds the addresses of hosts. */
@FunctionalInterface
public interface Names {

	/** @throws InterruptedException if cancelled */
	Resolution resolve(String host, Cancellation cancellation) throws InterruptedException;

	/** By this computer's hosts file and DNS, read anew for every look-up, as networks change. */
	static Names ofThisComputer() {
		return (host, cancellation) -> new NameResolver().resolve(host, cancellation);
	}

	/** By a given name server alone. */
	static Names of(InetSocketAddress server) {
		return new NameResolver(server)::resolve;
	}

	/** The given name server, or those that this computer is configured with. */
	static NameServers servers(Optional<InetSocketAddress> given) {
		return given.map(NameServers::at).orElseGet(NameServers::ofThisComputer);
	}

	/** What was found, for people. */
	static List<String> facts(Resolution.Addresses found) {
		List<String> facts = new ArrayList<>();
		if (!found.aliases().isEmpty()) {
			facts.add("alias of " + String.join(" > ", found.aliases()));
		}
		found.addresses().forEach(address -> facts.add(address.getHostAddress()));
		return facts;
	}

	/** Why there is no address, for people. */
	static String explain(Resolution resolution) {
		return switch (resolution) {
			case Resolution.Addresses found -> "it has addresses";
			case Resolution.NoSuchName none -> "there is no such name";
			case Resolution.NoAddress none -> "the name exists and has no address";
			case Resolution.Dangling dangling -> "its alias leads to nothing (" + dangling.way() + ")";
			case Resolution.AliasLoop loop -> "its aliases lead in a circle (" + loop.way() + ")";
			case Resolution.Bogus bogus -> "its DNSSEC signatures are wrong (" + bogus.reason() + ")";
			case Resolution.Unavailable unavailable -> "nobody could say (" + unavailable.reason() + ")";
		};
	}
}
