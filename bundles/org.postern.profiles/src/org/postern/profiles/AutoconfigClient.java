package org.postern.profiles;

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
 * Reads autoconfig as Thunderbird does: a server it cannot use is passed over as long as another one is left, of
 * several socket types the first it knows counts, and a provider needs a server for each direction.
 */
final class AutoconfigClient implements AnnouncementReader {

	@Override
	public String id() {
		return AUTOCONFIG;
	}

	@Override
	public Announcement read(Document document, MailAddress address) throws FormatException {
		XmlElement root = new XmlReader().read(document);
		if (!root.name().equals("clientConfig")) {
			throw root.problem("<" + root.name() + "> is not <clientConfig>, with which an autoconfig document begins");
		}
		XmlElement provider = root.requireChild("emailProvider");
		provider.requireText("domain");
		List<AnnouncedServer> servers = new ArrayList<>();
		servers.addAll(servers(provider, "incomingServer", AutoconfigServers.INCOMING, address));
		servers.addAll(servers(provider, "outgoingServer", AutoconfigServers.OUTGOING, address));
		return new Announcement.Servers(servers);
	}

	private static List<AnnouncedServer> servers(XmlElement provider, String element, List<String> types,
			MailAddress address) throws FormatException {
		List<AnnouncedServer> usable = new ArrayList<>();
		Optional<FormatException> trouble = Optional.empty();
		for (XmlElement server : provider.children(element).toList()) {
			try {
				read(server, types, address).ifPresent(usable::add);
			} catch (FormatException e) {
				trouble = trouble.or(() -> Optional.of(e));
			}
		}
		if (usable.isEmpty()) {
			throw trouble.orElseGet(() -> provider
					.problem("there is no <" + element + "> of type " + String.join(" or ", types)));
		}
		return usable;
	}

	private static Optional<AnnouncedServer> read(XmlElement server, List<String> types, MailAddress address)
			throws FormatException {
		String type = server.requireAttribute("type").toLowerCase(Locale.ROOT);
		if (!types.contains(type)) {
			return Optional.empty();
		}
		XmlElement socketType = socketType(server);
		Security security = security(socketType).orElseThrow(() -> socketType.problem("'" + socketType.text()
				+ "' is not a socket type: write plain, STARTTLS or SSL"));
		boolean login = server.textOf("authentication").filter("none"::equalsIgnoreCase).isEmpty();
		Endpoint endpoint = new EndpointText(server).endpoint(type, fill(server.requireText("hostname"), address),
				server.requireChild("port"), security, login);
		return Optional.of(new AnnouncedServer(endpoint, fill(server.textOf("username").orElse(""), address),
				"socketType " + socketType.text()));
	}

	private static XmlElement socketType(XmlElement server) throws FormatException {
		Optional<XmlElement> known = server.children("socketType").filter(said -> security(said).isPresent()).findFirst();
		return known.isPresent() ? known.get() : server.requireChild("socketType");
	}

	private static Optional<Security> security(XmlElement socketType) {
		return switch (socketType.text().toLowerCase(Locale.ROOT)) {
			case "plain" -> Optional.of(Security.NONE);
			case "starttls" -> Optional.of(Security.STARTTLS_REQUIRED);
			case "ssl" -> Optional.of(Security.IMPLICIT_TLS);
			default -> Optional.empty();
		};
	}

	private static String fill(String text, MailAddress address) {
		return text.replace(AutoconfigServers.ADDRESS_PLACEHOLDER, address.toString())
				.replace(AutoconfigServers.LOCAL_PART_PLACEHOLDER, address.localPart())
				.replace("%EMAILDOMAIN%", address.domain());
	}
}
