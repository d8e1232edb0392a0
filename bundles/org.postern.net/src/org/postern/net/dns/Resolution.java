package org.postern.net.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/** What resolving a name came to. */
public sealed interface Resolution extends Fact {

	/**
	 * Addresses, IPv4 first.
	 *
	 * @param aliases where CNAMEs led; empty where there were none
	 * @param unknown why nothing is known of the other family, if so
	 */
	record Addresses(List<InetAddress> addresses, List<String> aliases, Optional<String> unknown)
			implements Resolution {
		public Addresses {
			addresses = List.copyOf(addresses);
			aliases = List.copyOf(aliases);
			Objects.requireNonNull(unknown);
		}

		public Addresses(List<InetAddress> addresses) {
			this(addresses, List.of(), Optional.empty());
		}
	}

	/** There is no such name (NXDOMAIN). */
	record NoSuchName() implements Resolution {
	}

	/** The name exists and has no address. */
	record NoAddress() implements Resolution {
	}

	/**
	 * The name is an alias of one that does not exist, or has no address.
	 *
	 * @param way from alias to alias
	 */
	record Dangling(String way) implements Resolution {
	}

	/** The name is an alias that leads back to itself. */
	record AliasLoop(String way) implements Resolution {
	}

	/** The name servers have an answer that is not signed as it says (DNSSEC). */
	record Bogus(String reason) implements Resolution {
	}

	/** Nobody could say. */
	record Unavailable(String reason) implements Resolution {
	}
}
