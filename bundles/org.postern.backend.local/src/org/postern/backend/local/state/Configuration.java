package org.postern.backend.local.state;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;

/**
 * Everything that the server acts on.
 *
 * @param host    its name
 * @param offset  what is added to every port of the policy
 * @param bind    the address it listens on where a listener names none
 * @param domains whose mail it keeps, in lower case
 * @param policy  its port policy; closed listeners and notes are the site's business and not kept
 */
public record Configuration(String host, int offset, String bind, Set<String> domains, PortPolicy policy) {

	public Configuration {
		domains = Set.copyOf(domains);
		List<Listener> kept = policy.enabled().stream().map(listener -> listener.withNote(""))
				.sorted(Comparator.comparing(Listener::port).thenComparing(Listener::protocol)
						.thenComparing(listener -> listener.bind().orElse("")))
				.toList();
		policy = policy.withListeners(kept);
	}

	/** A server that opens nothing. */
	public static Configuration empty() {
		return new Configuration("localhost", 0, "127.0.0.1", Set.of(), PortPolicy.empty());
	}

	public Configuration withPolicy(PortPolicy value) {
		return new Configuration(host, offset, bind, domains, value);
	}

	/** The domains in a stable order. */
	Set<String> sortedDomains() {
		return new TreeSet<>(domains);
	}

	/** Whether mail to this domain is kept here. */
	public boolean isLocal(String domain) {
		return domains.contains(domain.toLowerCase(Locale.ROOT));
	}
}
