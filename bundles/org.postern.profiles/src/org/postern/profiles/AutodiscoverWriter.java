package org.postern.profiles;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.ClientProfile;

/** Writes Autodiscover. In {@code Encryption}, SSL means TLS from the first byte and TLS means STARTTLS. */
final class AutodiscoverWriter {

	static final String RESPONSE = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
	static final String OUTLOOK = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
	private static final List<String> PROTOCOLS = List.of("imap", "pop3", "smtp");

	static Stream<Endpoint> known(ClientProfile profile) {
		return Stream.concat(profile.incoming().stream(), profile.outgoing().stream())
				.filter(server -> PROTOCOLS.contains(server.protocol()));
	}

	static List<Endpoint> announced(ClientProfile profile) {
		return known(profile).filter(server -> !new Misread(server).happens()).toList();
	}

	String write(ClientProfile profile) {
		XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		xml.open("Autodiscover", "xmlns", RESPONSE).open("Response", "xmlns", OUTLOOK);
		profile.address().map(MailAddress::toString)
				.ifPresent(address -> xml.open("User").leaf("AutoDiscoverSMTPAddress", address).close());
		xml.open("Account").leaf("AccountType", "email").leaf("Action", "settings");
		announced(profile).forEach(server -> writeServer(xml, server, profile));
		return xml.close().close().close().toString();
	}

	private static void writeServer(XmlText xml, Endpoint server, ClientProfile profile) {
		boolean login = server.authentication() != Authentication.NONE;
		xml.open("Protocol").leaf("Type", server.protocol().toUpperCase(Locale.ROOT));
		xml.leaf("Server", AsciiName.of(server.host())).leaf("Port", Integer.toString(server.port()));
		xml.leaf("DomainRequired", "off");
		profile.login().filter(name -> login).ifPresent(name -> xml.leaf("LoginName", name));
		xml.leaf("SPA", "off").leaf("SSL", server.security() == Security.NONE ? "off" : "on");
		xml.leaf("Encryption", encryption(server.security())).leaf("AuthRequired", login ? "on" : "off");
		if (server.protocol().equals("smtp")) {
			xml.leaf("UsePOPAuth", "off").leaf("SMTPLast", "off");
		}
		xml.close();
	}

	private static String encryption(Security security) {
		return switch (security) {
			case NONE -> "None";
			case STARTTLS, STARTTLS_REQUIRED -> "TLS";
			case IMPLICIT_TLS -> "SSL";
		};
	}
}
