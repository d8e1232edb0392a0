package org.postern.net.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What the name servers said about a host's addresses.
 *
 * @param ipv4 its A records
 * @param ipv6 its AAAA records
 */
public record AddressRecords(Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6) implements Fact {

	public String host() {
		return ipv4.name();
	}

	/** IPv4 first. */
	public List<InetAddress> all() {
		List<InetAddress> all = new ArrayList<>(ipv4.records());
		all.addAll(ipv6.records());
		return all;
	}

	/** Whether DNSSEC vouches for both answers. */
	public boolean authenticated() {
		return ipv4.authenticated() && ipv6.authenticated();
	}

	/** What it comes to for whoever wants to connect. */
	public Resolution resolution() {
		if (!all().isEmpty()) {
			return new Resolution.Addresses(all(), lead().aliases(), unknownFamily());
		}
		Lookup<InetAddress> lead = lead();
		return switch (lead.ending()) {
			case ALIAS_LOOP -> new Resolution.AliasLoop(lead.way());
			case BOGUS -> new Resolution.Bogus(lead.detail());
			case UNAVAILABLE -> new Resolution.Unavailable(lead.detail());
			case NO_SUCH_NAME -> lead.isAlias() ? new Resolution.Dangling(lead.way()) : new Resolution.NoSuchName();
			case NO_SUCH_RECORD, FOUND -> lead.isAlias() ? new Resolution.Dangling(lead.way())
					: new Resolution.NoAddress();
		};
	}

	/** The answer that says most: one that found something, else one that could not tell, as the other may be there. */
	private Lookup<InetAddress> lead() {
		if (ipv4.isFound() || ipv6.isFound()) {
			return ipv4.isFound() ? ipv4 : ipv6;
		}
		return ipv4.ending().isKnown() && !ipv6.ending().isKnown() ? ipv6 : ipv4;
	}

	private Optional<String> unknownFamily() {
		if (!ipv4.ending().isKnown()) {
			return Optional.of("IPv4: " + ipv4.detail());
		}
		return ipv6.ending().isKnown() ? Optional.empty() : Optional.of("IPv6: " + ipv6.detail());
	}
}
