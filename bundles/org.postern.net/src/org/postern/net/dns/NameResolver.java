package org.postern.net.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.postern.api.progress.Cancellation;

/**
 * Finds the addresses of a host: literals as they are, this computer's hosts file, then DNS. What needs no DNS does
 * not load its classes, which takes longer than many a connection test.
 */
public final class NameResolver {

	private final Optional<HostsFile> hosts;
	private final Supplier<NameServers> servers;

	/** As this computer is configured at the moment of each look-up. */
	public NameResolver() {
		this(Optional.of(HostsFile.ofThisComputer()), () -> NameServers.ofThisComputer());
	}

	/** Asks the given name server alone, and no hosts file. */
	public NameResolver(InetSocketAddress server) {
		this(Optional.empty(), () -> NameServers.at(server));
	}

	NameResolver(Optional<HostsFile> hosts, Supplier<NameServers> servers) {
		this.hosts = hosts;
		this.servers = servers;
	}

	/** @throws InterruptedException if cancelled */
	public Resolution resolve(String host, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		if (Literal.isMeant(host)) {
			return Literal.parse(host).<Resolution>map(address -> new Resolution.Addresses(List.of(address)))
					.orElseGet(Resolution.NoSuchName::new);
		}
		List<InetAddress> known = hosts.map(file -> file.addresses(host)).orElse(List.of());
		return known.isEmpty() ? servers.get().addresses(host, cancellation).resolution()
				: new Resolution.Addresses(known);
	}
}
