package org.postern.core.webserver;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.core.profile.ProfileService;

/**
 * Which of a domain's published documents is answered where: at the paths of the profile service.
 *
 * @param language of the page at {@code /setup}, where there is one in it; else it is English
 */
public record PublishedPages(ProfileService profiles, String language) {

	private static final String SETUP = "setup-page";
	private static final List<String> DISCOVER = List.of("/autodiscover/autodiscover", "/Autodiscover/Autodiscover",
			"/AutoDiscover/AutoDiscover");

	public PublishedPages {
		Objects.requireNonNull(profiles);
		Objects.requireNonNull(language);
	}

	/**
	 * @param profile of a whole domain
	 * @throws IllegalArgumentException if a document's name cannot stand in a configuration
	 */
	public List<StaticPage> of(ClientProfile profile) {
		return Stream.of(
				page(profile, "autoconfig", "/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml"),
				posted(profile, "autodiscover", discover(".xml")),
				page(profile, "autodiscover-json", discover(".json"), discover(".json/v1.0/"), false),
				page(profile, "mobileconfig-imap", "/email.mobileconfig"),
				page(profile, "mobileconfig-pop", "/setup/mobileconfig-pop"),
				page(profile, "pacc", "/.well-known/user-agent-configuration.json"),
				page(profile, setupPage(profile), "/setup")).flatMap(Optional::stream).toList();
	}

	private static List<String> discover(String ending) {
		return DISCOVER.stream().map(path -> path + ending).toList();
	}

	private String setupPage(ClientProfile profile) {
		return Optional.of(SETUP + "-" + language).filter(format -> profiles.suits(format, profile)).orElse(SETUP);
	}

	private Optional<StaticPage> page(ClientProfile profile, String format, String... paths) {
		return page(profile, format, List.of(paths), List.of(), false);
	}

	private Optional<StaticPage> posted(ClientProfile profile, String format, List<String> paths) {
		return page(profile, format, paths, List.of(), true);
	}

	/** Empty where the domain has no such document. */
	private Optional<StaticPage> page(ClientProfile profile, String format, List<String> paths, List<String> beginnings,
			boolean posted) {
		return Optional.of(format).filter(id -> profiles.suits(id, profile)).map(id -> profiles.write(id, profile))
				.map(document -> new StaticPage(format, paths, beginnings, posted, document.name(), mediaType(document)));
	}

	/** All documents are UTF-8, which only text does not say itself. */
	private static String mediaType(Document document) {
		return document.mediaType().startsWith("text/") ? document.mediaType() + "; charset=utf-8" : document.mediaType();
	}
}
