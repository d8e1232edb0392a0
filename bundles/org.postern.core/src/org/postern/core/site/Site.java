package org.postern.core.site;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;

/**
 * The administrator's estate as it was read. Immutable: load again to see what changed.
 *
 * @param folder  the folder with {@code site.yaml}
 * @param name    for people
 * @param servers sorted by name
 * @param signing the name of the identity with which profiles are signed; empty where they are not
 * @param servers sorted by name
 * @param domains sorted by name
 */
public record Site(Path folder, String name, Optional<String> signing, List<MailServer> servers, List<Domain> domains) {

	/** The file that makes a folder a site. */
	public static final String FILE = "site.yaml";
	/** What the name of a signing identity looks like. */
	public static final String IDENTITY = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

	public Site {
		Objects.requireNonNull(signing);
		servers = List.copyOf(servers);
		domains = List.copyOf(domains);
	}

	/** A site whose profiles are not signed. */
	public Site(Path folder, String name, List<MailServer> servers, List<Domain> domains) {
		this(folder, name, Optional.empty(), servers, domains);
	}

	public Optional<MailServer> server(String serverName) {
		return servers.stream().filter(server -> server.name().equals(serverName)).findFirst();
	}

	/** @param domainName with letters of any script, or as it goes over the wire */
	public Optional<Domain> domain(String domainName) {
		return domains.stream().filter(domain -> AsciiName.same(domain.name(), domainName)).findFirst();
	}

	public List<Domain> domainsOf(MailServer server) {
		return domains.stream().filter(domain -> domain.server().equals(server.name())).toList();
	}

	public Path serverFile(String serverName) {
		return folder.resolve("servers").resolve(serverName + ".yaml");
	}

	public Path domainFile(String domainName) {
		return folder.resolve("domains").resolve(domainName + ".yaml");
	}

	/** The file that says what is true of the whole site. */
	public Path file() {
		return folder.resolve(FILE);
	}

	/** Postern's own records: journal, revisions, issued profiles. */
	public Path state() {
		return folder.resolve("state");
	}

	/** The same site with profiles signed by another identity, or by none, as long as that is not saved yet. */
	public Site signedBy(Optional<String> identity) {
		return new Site(folder, name, identity, servers, domains);
	}

	/** The same site with one server's statement replaced, or with one server more, as long as that is not saved yet. */
	public Site with(MailServer changed) {
		Stream<MailServer> others = servers.stream().filter(server -> !server.name().equals(changed.name()));
		return new Site(folder, name, signing, Stream.concat(others, Stream.of(changed))
				.sorted(Comparator.comparing(MailServer::name)).toList(), domains);
	}

	/** The same site with one domain's statement replaced, or with one domain more, as long as that is not saved yet. */
	public Site with(Domain changed) {
		Stream<Domain> others = domains.stream().filter(domain -> !domain.name().equals(changed.name()));
		return new Site(folder, name, signing, servers, Stream.concat(others, Stream.of(changed))
				.sorted(Comparator.comparing(Domain::name)).toList());
	}
}
