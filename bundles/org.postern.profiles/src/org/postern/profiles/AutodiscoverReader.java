package org.postern.profiles;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.AnnouncedServer;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Makes a profile of an Autodiscover answer, understood as Outlook understands it. */
final class AutodiscoverReader {

	private static final String ANYBODY = "user";

	ClientProfile read(Document document) throws FormatException {
		XmlElement root = new XmlReader().read(document);
		Optional<MailAddress> address = address(root);
		String domain = address.map(MailAddress::domain).or(() -> FileName.domain(document, AutodiscoverFormat.EXTENSION))
				.or(() -> hostDomain(root)).orElseThrow(() -> root.problem("nothing says whose settings these are"));
		MailAddress asked = address.orElse(new MailAddress(ANYBODY, domain));
		return switch (new AutodiscoverClient(AutodiscoverSecurity.AS_OUTLOOK).read(document, asked)) {
			case Announcement.Servers said -> profile(domain, address, said.servers());
			case Announcement.MovedTo other -> throw root.problem("the settings are elsewhere: " + other.place());
			case Announcement.AskFor other -> throw root.problem("the settings are those of " + other.address());
			case Announcement.Refused refused -> throw root.problem("there are no settings: " + refused.reason());
		};
	}

	private static Optional<MailAddress> address(XmlElement root) throws FormatException {
		Optional<XmlElement> said = root.all().filter(element -> element.name().equals("AutoDiscoverSMTPAddress"))
				.filter(element -> !element.text().isEmpty()).findFirst();
		try {
			return said.map(XmlElement::text).map(MailAddress::parse);
		} catch (IllegalArgumentException e) {
			throw said.orElse(root).problem(e.getMessage());
		}
	}

	private static Optional<String> hostDomain(XmlElement root) {
		return root.all().filter(element -> element.name().equals("Server")).map(XmlElement::text).findFirst()
				.flatMap(FileName::parent);
	}

	private static ClientProfile profile(String domain, Optional<MailAddress> address, List<AnnouncedServer> said) {
		UserNameRule rule = said.stream().filter(server -> login(server.endpoint())).findFirst()
				.map(server -> new LoginName(address).rule(server.user())).orElse(UserNameRule.ADDRESS);
		List<Endpoint> servers = said.stream().map(AnnouncedServer::endpoint).toList();
		return new ClientProfile(domain, domain, address, rule, reading(servers, true), reading(servers, false),
				Term.ofDays(0), Term.forever());
	}

	private static boolean login(Endpoint server) {
		return server.authentication() != Authentication.NONE;
	}

	private static List<Endpoint> reading(List<Endpoint> servers, boolean wanted) {
		return servers.stream().filter(server -> (server.role() == Role.ACCESS) == wanted).toList();
	}
}
