package org.postern.profiles;

import org.postern.api.model.AsciiName;
import org.postern.api.profile.ClientProfile;

/** Writes autoconfig. Thread-safe. */
final class AutoconfigWriter {

	private static final String DESCRIPTIONS = """
			      <descr lang="en">How to set up a mail program by hand</descr>
			      <descr lang="de">So wird ein Mailprogramm von Hand eingerichtet</descr>
			""";

	/** Of domains, whose users ask again and again; a user's own document is written once. */
	private final SharedTexts<AutoconfigServers> shared = new SharedTexts<>();

	String write(ClientProfile profile) {
		XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		xml.open("clientConfig", "version", "1.1").open("emailProvider", "id", profile.domain());
		writeDomains(xml, profile.domain());
		xml.leaf("displayName", profile.displayName());
		profile.displayNames().byLanguage().forEach((language, name) -> xml.leaf("displayName", name, "lang", language));
		xml.leaf("displayShortName", profile.displayName());
		xml.raw(servers(profile));
		writeDocumentation(xml, profile.domain());
		return xml.close().close().toString();
	}

	private String servers(ClientProfile profile) {
		AutoconfigServers servers = AutoconfigServers.of(profile);
		return profile.address().isPresent() ? servers.write() : shared.get(servers, AutoconfigServers::write);
	}

	/** The set-up page where the profile service shows it. */
	private static void writeDocumentation(XmlText xml, String domain) {
		xml.open("documentation", "url", "https://autoconfig." + AsciiName.of(domain) + "/setup").raw(DESCRIPTIONS).close();
	}

	/** Clients compare with the A-label or with what the user typed, so an internationalised domain has both. */
	private static void writeDomains(XmlText xml, String domain) {
		String ascii = AsciiName.of(domain);
		xml.leaf("domain", ascii);
		if (!ascii.equals(domain)) {
			xml.leaf("domain", domain);
		}
	}
}
