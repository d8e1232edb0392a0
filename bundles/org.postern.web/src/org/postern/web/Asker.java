package org.postern.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.MailAddress;
import org.postern.api.web.ProfileSource;

/**
 * Whose settings are looked for. An address decides; without one it is the domain whose host was asked.
 *
 * @param address what the client says
 * @param host    whom it asked: {@code autoconfig.example.org}, or {@code example.org} itself
 */
record Asker(Optional<MailAddress> address, String host) {

	/** Hosts under which clients look for the settings of the domain behind them. */
	private static final List<String> HOSTS = List.of("autoconfig.", "autodiscover.", "ua-auto-config.", "mail.",
			"www.");

	/** That of the address, served or not; else the first one behind the host that is served. */
	Optional<String> domain(ProfileSource source) {
		return address.isPresent() ? address.map(MailAddress::domain)
				: behindHost().filter(source::serves).findFirst();
	}

	private Stream<String> behindHost() {
		Stream<String> behind = HOSTS.stream().filter(host::startsWith).map(prefix -> host.substring(prefix.length()));
		return Stream.concat(Stream.of(host), behind);
	}
}
