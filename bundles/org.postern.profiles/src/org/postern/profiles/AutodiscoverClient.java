package org.postern.profiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.AnnouncedServer;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/**
 * Reads an Autodiscover answer in XML (POX, [MS-OXDSCLI]): servers, a redirect to an address or to a URL, or an error.
 * Protocols other than IMAP, POP3 and SMTP are ignored, namespaces too, as every client does.
 */
record AutodiscoverClient(AutodiscoverSecurity security) implements AnnouncementReader {

	private static final List<String> PROTOCOLS = List.of("imap", "pop3", "smtp");

	@Override
	public String id() {
		return security.reader();
	}

	@Override
	public Announcement read(Document document, MailAddress address) throws FormatException {
		XmlElement root = new XmlReader().read(document);
		if (!root.name().equals("Autodiscover")) {
			throw root.problem("<" + root.name() + "> is not <Autodiscover>, with which an answer begins");
		}
		XmlElement response = root.requireChild("Response");
		Optional<XmlElement> error = response.child("Error");
		if (error.isPresent()) {
			return new Announcement.Refused("error " + error.get().textOf("ErrorCode").orElse("without a code") + ": "
					+ error.get().textOf("Message").orElse("no message"));
		}
		return account(response.requireChild("Account"), address);
	}

	private Announcement account(XmlElement account, MailAddress address) throws FormatException {
		return switch (account.textOf("Action").orElse("settings").toLowerCase(Locale.ROOT)) {
			case "redirecturl" -> movedTo(account.requireChild("RedirectUrl"));
			case "redirectaddr" -> askFor(account.requireChild("RedirectAddr"));
			default -> servers(account, address);
		};
	}

	private static Announcement movedTo(XmlElement place) throws FormatException {
		try {
			return new Announcement.MovedTo(new URI(place.text()));
		} catch (URISyntaxException e) {
			throw place.problem("'" + place.text() + "' is not a URL");
		}
	}

	private static Announcement askFor(XmlElement other) throws FormatException {
		try {
			return new Announcement.AskFor(MailAddress.parse(other.text()));
		} catch (IllegalArgumentException e) {
			throw other.problem(e.getMessage());
		}
	}

	private Announcement servers(XmlElement account, MailAddress address) throws FormatException {
		List<AnnouncedServer> servers = new ArrayList<>();
		for (XmlElement said : account.children("Protocol").toList()) {
			String protocol = said.textOf("Type").or(() -> said.attribute("Type")).orElse("").toLowerCase(Locale.ROOT);
			if (PROTOCOLS.contains(protocol)) {
				servers.add(server(said, protocol, address));
			}
		}
		if (servers.isEmpty()) {
			throw account.problem("<Account> has no <Protocol> of type IMAP, POP3 or SMTP");
		}
		return new Announcement.Servers(servers);
	}

	private AnnouncedServer server(XmlElement said, String protocol, MailAddress address) throws FormatException {
		boolean ssl = isOn(said, "SSL");
		Optional<String> encryption = said.textOf("Encryption");
		XmlElement port = said.requireChild("Port");
		Security meant = security.of(EndpointText.port(port), encryption, ssl);
		Endpoint endpoint = new EndpointText(said).endpoint(protocol, said.requireText("Server"), port, meant,
				isOn(said, "AuthRequired"));
		return new AnnouncedServer(endpoint, said.textOf("LoginName").orElse(address.toString()),
				"SSL " + said.textOf("SSL").orElse("not said")
						+ encryption.map(word -> ", Encryption " + word).orElse(""));
	}

	/** Both flags are on unless they are said to be off. */
	private static boolean isOn(XmlElement said, String name) {
		return said.textOf(name).filter("off"::equalsIgnoreCase).isEmpty();
	}
}
