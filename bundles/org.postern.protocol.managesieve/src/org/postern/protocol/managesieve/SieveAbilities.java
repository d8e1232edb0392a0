package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.postern.api.model.PortPolicy;
import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.Capability;

/**
 * What a ManageSieve server says it can do (RFC 5804 section 1.7).
 *
 * @param implementation what it says it is
 * @param mechanisms     of AUTHENTICATE
 * @param extensions     of the Sieve language that scripts may use; empty where it does not say
 * @param version        of the protocol, in its words; empty for servers older than RFC 5804
 * @param notifications  ways to notify (RFC 5435)
 * @param redirects      how often a script may redirect a message; empty where it does not say
 */
record SieveAbilities(Optional<String> implementation, List<String> mechanisms, Optional<List<String>> extensions,
		Optional<String> version, List<String> notifications, OptionalInt redirects) implements Fact {

	static SieveAbilities of(Capabilities all) {
		return new SieveAbilities(first(all, "IMPLEMENTATION"), all.mechanisms(),
				all.find("SIEVE").map(Capability::parameters), first(all, "VERSION"),
				all.find("NOTIFY").map(Capability::parameters).orElse(List.of()),
				first(all, "MAXREDIRECTS").filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt)
						.map(OptionalInt::of).orElse(OptionalInt.empty()));
	}

	private static Optional<String> first(Capabilities all, String name) {
		return all.find(name).flatMap(found -> found.parameters().stream().findFirst());
	}

	/** How often a script may redirect a message by a policy. */
	static OptionalInt stated(PortPolicy policy) {
		return OptionalInt.of(policy.settings(SieveInfo.ID).get(SieveSettings.MAX_REDIRECTS));
	}

	/** Whether scripts may use an extension; true where the server does not say. */
	boolean mayUse(String extension) {
		return extensions.isEmpty() || extensions.get().contains(extension);
	}
}
