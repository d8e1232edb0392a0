package org.postern.profiles;

import java.nio.ByteBuffer;

import org.postern.api.model.AsciiName;
import org.postern.api.profile.ClientProfile;

/** Writes autoconfig. Thread-safe. */
final class AutoconfigWriter {

	private static final String DESCRIPTIONS = """
			      <descr lang="en">How to set up a mail program by hand</descr>
			      <descr lang="de">So wird ein Mailprogramm von Hand eingerichtet</descr>
			""";

	/** Of domains, whose users ask again and again; a user's own document is written once. */
	private final SharedTexts<AutoconfigServers, byte[]> shared = new SharedTexts<>();

	/** As UTF-8. Most of it is what is shared, which is copied a single time. */
	byte[] write(ClientProfile profile) {
		byte[] before = before(profile).utf8();
		byte[] servers = servers(profile);
		byte[] after = after(profile.domain()).utf8();
		return ByteBuffer.allocate(before.length + servers.length + after.length).put(before).put(servers).put(after).array();
	}

	private static XmlText before(ClientProfile profile) {
		XmlText xml = new XmlText(0).raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		xml.open("clientConfig", "version", "1.1").open("emailProvider", "id", profile.domain());
		writeDomains(xml, profile.domain());
		xml.leaf("displayName", profile.displayName());
		profile.displayNames().byLanguage().forEach((language, name) -> xml.leaf("displayName", name, "lang", language));
		return xml.leaf("displayShortName", profile.displayName());
	}

	private byte[] servers(ClientProfile profile) {
		AutoconfigServers servers = AutoconfigServers.of(profile);
		return profile.address().isPresent() ? servers.write() : shared.get(servers, AutoconfigServers::write);
	}

	/** The set-up page where the profile service shows it, and the end of what is open before the servers. */
	private static XmlText after(String domain) {
		return new XmlText(AutoconfigServers.DEPTH)
				.open("documentation", "url", "https://autoconfig." + AsciiName.of(domain) + "/setup").raw(DESCRIPTIONS).close()
				.raw("  </emailProvider>\n</clientConfig>\n");
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
