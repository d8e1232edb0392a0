package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelInfo;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;

/** Reads {@code domains/DOMAIN.yaml}. */
final class DomainReader {

	static final List<String> KEYS = List.of("server", "display-name", "user-name", PublicationReader.KEY);

	private final Collection<String> servers;
	private final PublicationReader publications;

	/**
	 * @param servers  the names of the site's servers
	 * @param channels the installed ways to publish
	 */
	DomainReader(Collection<String> servers, List<ChannelInfo> channels) {
		this.servers = servers;
		this.publications = new PublicationReader(channels);
	}

	/** For domains of a site that is already read. */
	static DomainReader in(Site site, List<ChannelInfo> channels) {
		return new DomainReader(site.servers().stream().map(MailServer::name).toList(), channels);
	}

	Parsed<Domain> read(Path file, String text) {
		Problems problems = new Problems(file);
		Optional<String> name = new SiteFile(file).domain(problems);
		Optional<Domain> domain = new YamlGraph(problems).read(text)
				.map(root -> new Section(root, "the domain", problems))
				.flatMap(section -> read(name.orElse("unnamed"), section));
		return problems.parsed(domain);
	}

	private Optional<Domain> read(String name, Section section) {
		section.allow(KEYS);
		Optional<String> server = section.required("server", servers.stream().findFirst().orElse("mail"), this::server);
		String displayName = section.read("display-name", Values::filled).orElse(name);
		UserNameRule rule = section.read("user-name", Values.word("user-name", UserNameRule::ofKey,
				Arrays.stream(UserNameRule.values()).map(UserNameRule::key).toList())).orElse(UserNameRule.ADDRESS);
		List<Publication> publish = section.list(PublicationReader.KEY).stream()
				.map(item -> publications.read(item, section.problems())).flatMap(Optional::stream).toList();
		return server.map(known -> new Domain(name, known, displayName, rule, publish));
	}

	private String server(String text) {
		if (!servers.contains(text)) {
			throw new WrongValue("There is no server '" + text + "' in this site.", servers.isEmpty()
					? "Add servers/" + text + ".yaml." : Words.suggest(text, servers));
		}
		return text;
	}
}
