package org.postern.profiles;

import java.util.List;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

/** Writes autoconfig; servers of types that the format does not know are left out. */
final class AutoconfigWriter {

	static final String ADDRESS_PLACEHOLDER = "%EMAILADDRESS%";
	static final String LOCAL_PART_PLACEHOLDER = "%EMAILLOCALPART%";
	static final List<String> INCOMING = List.of("imap", "pop3");
	static final List<String> OUTGOING = List.of("smtp");

	String write(ClientProfile profile) {
		XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		xml.open("clientConfig", "version", "1.1").open("emailProvider", "id", profile.domain());
		writeDomains(xml, profile.domain());
		xml.leaf("displayName", profile.displayName());
		profile.displayNames().byLanguage().forEach((language, name) -> xml.leaf("displayName", name, "lang", language));
		xml.leaf("displayShortName", profile.displayName());
		profile.incoming().stream().filter(server -> INCOMING.contains(server.protocol()))
				.forEach(server -> writeServer(xml, "incomingServer", server, profile));
		profile.outgoing().stream().filter(server -> OUTGOING.contains(server.protocol()))
				.forEach(server -> writeServer(xml, "outgoingServer", server, profile));
		writeDocumentation(xml, profile.domain());
		return xml.close().close().toString();
	}

	/** The set-up page where the profile service shows it. */
	private static void writeDocumentation(XmlText xml, String domain) {
		xml.open("documentation", "url", "https://autoconfig." + AsciiName.of(domain) + "/setup");
		xml.leaf("descr", "How to set up a mail program by hand", "lang", "en");
		xml.leaf("descr", "So wird ein Mailprogramm von Hand eingerichtet", "lang", "de").close();
	}

	/** Clients compare with the A-label or with what the user typed, so an internationalised domain has both. */
	private static void writeDomains(XmlText xml, String domain) {
		String ascii = AsciiName.of(domain);
		xml.leaf("domain", ascii);
		if (!ascii.equals(domain)) {
			xml.leaf("domain", domain);
		}
	}

	private static void writeServer(XmlText xml, String element, Endpoint server, ClientProfile profile) {
		xml.open(element, "type", server.protocol());
		xml.leaf("hostname", AsciiName.of(server.host()));
		xml.leaf("port", Integer.toString(server.port()));
		xml.leaf("socketType", socketType(server.security()));
		if (server.authentication() == Authentication.NONE) {
			xml.leaf("authentication", "none");
		} else {
			xml.leaf("username", profile.login().orElse(placeholder(profile.userName())));
			xml.leaf("authentication", "password-cleartext");
		}
		if (server.protocol().equals("pop3")) {
			writeRetention(xml, profile);
		}
		xml.close();
	}

	private static String socketType(Security security) {
		return switch (security) {
			case NONE -> "plain";
			case STARTTLS, STARTTLS_REQUIRED -> "STARTTLS";
			case IMPLICIT_TLS -> "SSL";
		};
	}

	private static String placeholder(UserNameRule rule) {
		return switch (rule) {
			case ADDRESS -> ADDRESS_PLACEHOLDER;
			case LOCAL_PART -> LOCAL_PART_PLACEHOLDER;
		};
	}

	/** Where the server holds deleted mail, clients are told to leave theirs as long: both then see the same. */
	private static void writeRetention(XmlText xml, ClientProfile profile) {
		Term stays = profile.expire().isShorterThan(profile.hold()) ? profile.expire() : profile.hold();
		xml.open("pop3").leaf("leaveMessagesOnServer", Boolean.toString(!stays.isNone()));
		if (!stays.isNone()) {
			xml.leaf("downloadOnBiff", "true");
			stays.days().ifPresent(days -> xml.leaf("daysToLeaveMessagesOnServer", Integer.toString(days)));
		}
		xml.close();
	}
}
