package org.postern.profiles;

import org.postern.api.model.AsciiName;
import org.postern.api.model.LocalNames;
import org.postern.api.profile.ClientProfile;

/** Writes autoconfig. Thread-safe. */
final class AutoconfigWriter {

	private static final ByteTemplate DOCUMENT = ByteTemplate.of("""
			<?xml version="1.0" encoding="UTF-8"?>
			<clientConfig version="1.1">
			  <emailProvider id="{domain}">
			    <domain>{ascii}</domain>
			{unicode}    <displayName>{name}</displayName>
			{names}    <displayShortName>{name}</displayShortName>
			{servers}    <documentation url="https://autoconfig.{ascii}/setup">
			      <descr lang="en">How to set up a mail program by hand</descr>
			      <descr lang="de">So wird ein Mailprogramm von Hand eingerichtet</descr>
			    </documentation>
			  </emailProvider>
			</clientConfig>
			""", "domain", "ascii", "unicode", "name", "names", "servers");
	private static final byte[] NOTHING = {};

	/** Of domains, whose users ask again and again; a user's own document is written once. */
	private final SharedTexts<AutoconfigServers, byte[]> shared = new SharedTexts<>();

	/** As UTF-8. The set-up page that it names is where the profile service shows it. */
	byte[] write(ClientProfile profile) {
		String ascii = AsciiName.of(profile.domain());
		byte[] domain = escaped(profile.domain());
		boolean plain = ascii.equals(profile.domain());
		return DOCUMENT.fill(domain, plain ? domain : escaped(ascii), plain ? NOTHING : unicode(profile.domain()),
				escaped(profile.displayName()), names(profile.displayNames()), servers(profile));
	}

	private static byte[] escaped(String text) {
		return ByteTemplate.utf8(XmlText.escaped(text));
	}

	/** Clients compare with the A-label or with what the user typed, so an internationalised domain has both. */
	private static byte[] unicode(String domain) {
		return new XmlText(AutoconfigServers.DEPTH).leaf("domain", domain).utf8();
	}

	private static byte[] names(LocalNames names) {
		if (names.byLanguage().isEmpty()) {
			return NOTHING;
		}
		XmlText xml = new XmlText(AutoconfigServers.DEPTH);
		names.byLanguage().forEach((language, name) -> xml.leaf("displayName", name, "lang", language));
		return xml.utf8();
	}

	private byte[] servers(ClientProfile profile) {
		AutoconfigServers servers = AutoconfigServers.of(profile);
		return profile.address().isPresent() ? servers.write() : shared.get(servers, AutoconfigServers::write);
	}
}
