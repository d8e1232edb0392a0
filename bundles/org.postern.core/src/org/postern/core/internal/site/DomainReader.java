package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.postern.api.model.Domain;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailServer;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelInfo;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;

/** Reads {@code domains/DOMAIN.yaml}. */
final class DomainReader {

	static final List<String> KEYS = List.of("server", "display-name", "display-names", "user-name",
			PublicationReader.KEY);

	private static final Function<String, UserNameRule> USER_NAME = Values.word("user-name", UserNameRule::ofKey,
			Arrays.stream(UserNameRule.values()).map(UserNameRule::key).toList());

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
		UserNameRule rule = section.read("user-name", USER_NAME).orElse(UserNameRule.ADDRESS);
		List<Publication> publish = section.list(PublicationReader.KEY).stream()
				.map(item -> publications.read(item, section.problems())).flatMap(Optional::stream).toList();
		LocalNames names = section.section("display-names", "the display names").map(DomainReader::names)
				.orElse(LocalNames.none());
		return server.map(known -> new Domain(name, known, displayName, names, rule, publish));
	}

	/** A language that is none is told where it stands, and so is a name that is empty. */
	private static LocalNames names(Section section) {
		Map<String, String> names = new TreeMap<>();
		for (String key : section.keys()) {
			try {
				String language = LocalNames.tag(key);
				section.read(key, Values::line).ifPresent(name -> names.put(language, name));
			} catch (IllegalArgumentException e) {
				section.problems().error(section.keyNode(key), e.getMessage() + ".", "Write a language, such as 'de: Schule'.");
			}
		}
		return new LocalNames(names);
	}

	/** The server's own name, not a copy for each of its domains. */
	private String server(String text) {
		return servers.stream().filter(text::equals).findFirst().orElseThrow(() -> unknown(text));
	}

	private WrongValue unknown(String text) {
		return new WrongValue("There is no server '" + text + "' in this site.", servers.isEmpty()
				? "Add servers/" + text + ".yaml." : Words.suggest(text, servers));
	}
}
