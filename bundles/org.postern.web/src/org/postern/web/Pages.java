package org.postern.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.postern.api.web.ProfileSource;

/** Which page answers under which path. Clients spell paths in every case, so case does not count. */
final class Pages {

	private final Map<String, Page> places;
	/** What is behind such a beginning is an address or a format. */
	private final Map<String, Page> beginnings;

	private Pages(Map<String, Page> places, Map<String, Page> beginnings) {
		this.places = places;
		this.beginnings = beginnings;
	}

	static Pages of(ProfileSource source) {
		Documents documents = new Documents(source);
		Page autoconfig = new DomainPage("autoconfig", documents);
		Page json = new AutodiscoverJsonPage(documents);
		Page apple = new ApplePage(documents);
		Page setup = new SetupPage(documents, source);
		return new Pages(Map.of("/mail/config-v1.1.xml", autoconfig,
				"/.well-known/autoconfig/mail/config-v1.1.xml", autoconfig,
				"/autodiscover/autodiscover.xml", new AutodiscoverPage(documents),
				"/autodiscover/autodiscover.json", json, "/email.mobileconfig", apple, "/setup", setup, "/", setup,
				"/.well-known/user-agent-configuration.json", new DomainPage("pacc", documents), "/health", new HealthPage()),
				Map.of(AutodiscoverJsonPage.PREFIX, json, DocumentPage.PREFIX, new DocumentPage(documents)));
	}

	Optional<Page> at(String path) {
		String place = path.toLowerCase(Locale.ROOT);
		return Optional.ofNullable(places.get(place)).or(() -> beginnings.entrySet().stream()
				.filter(entry -> place.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst());
	}
}
