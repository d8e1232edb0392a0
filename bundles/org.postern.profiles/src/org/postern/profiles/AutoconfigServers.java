package org.postern.profiles;

import java.util.List;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

/**
 * What autoconfig says of servers: equal for all domains that share a server, and most of a document. Servers of types
 * that the format does not know are left out.
 *
 * @param userName an address's, or the placeholder of a domain
 */
record AutoconfigServers(List<Endpoint> incoming, List<Endpoint> outgoing, String userName, Term hold, Term expire) {

	static final String ADDRESS_PLACEHOLDER = "%EMAILADDRESS%";
	static final String LOCAL_PART_PLACEHOLDER = "%EMAILLOCALPART%";
	static final List<String> INCOMING = List.of("imap", "pop3");
	static final List<String> OUTGOING = List.of("smtp");
	/** How many elements are open around them. */
	static final int DEPTH = 2;

	static AutoconfigServers of(ClientProfile profile) {
		return new AutoconfigServers(profile.incoming(), profile.outgoing(),
				profile.login().orElse(placeholder(profile.userName())), profile.hold(), profile.expire());
	}

	private static String placeholder(UserNameRule rule) {
		return switch (rule) {
			case ADDRESS -> ADDRESS_PLACEHOLDER;
			case LOCAL_PART -> LOCAL_PART_PLACEHOLDER;
		};
	}

	/** Asked for every request, so not of all that is in it: hardly two servers have the same first host. */
	@Override
	public int hashCode() {
		return incoming.isEmpty() ? userName.hashCode() : incoming.getFirst().host().hashCode();
	}

	/** As UTF-8. */
	byte[] write() {
		XmlText xml = new XmlText(DEPTH);
		incoming.stream().filter(server -> INCOMING.contains(server.protocol()))
				.forEach(server -> write(xml, "incomingServer", server));
		outgoing.stream().filter(server -> OUTGOING.contains(server.protocol()))
				.forEach(server -> write(xml, "outgoingServer", server));
		return xml.utf8();
	}

	private void write(XmlText xml, String element, Endpoint server) {
		xml.open(element, "type", server.protocol());
		xml.leaf("hostname", AsciiName.of(server.host()));
		xml.leaf("port", Integer.toString(server.port()));
		xml.leaf("socketType", socketType(server.security()));
		if (server.authentication() == Authentication.NONE) {
			xml.leaf("authentication", "none");
		} else {
			xml.leaf("username", userName);
			xml.leaf("authentication", "password-cleartext");
		}
		if (server.protocol().equals("pop3")) {
			writeRetention(xml);
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

	/** Where the server holds deleted mail, clients are told to leave theirs as long: both then see the same. */
	private void writeRetention(XmlText xml) {
		Term stays = expire.isShorterThan(hold) ? expire : hold;
		xml.open("pop3").leaf("leaveMessagesOnServer", Boolean.toString(!stays.isNone()));
		if (!stays.isNone()) {
			xml.leaf("downloadOnBiff", "true");
			stays.days().ifPresent(days -> xml.leaf("daysToLeaveMessagesOnServer", Integer.toString(days)));
		}
		xml.close();
	}
}
