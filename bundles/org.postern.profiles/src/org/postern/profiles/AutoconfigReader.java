package org.postern.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.LocalNames;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatException;

/** Reads autoconfig liberally: what it does not know it passes over, what it needs it names by its place. */
final class AutoconfigReader {

	ClientProfile read(XmlElement root) throws FormatException {
		if (!root.name().equals("clientConfig")) {
			throw root.problem("<" + root.name() + "> is not <clientConfig>, with which an autoconfig document begins");
		}
		XmlElement provider = root.requireChild("emailProvider");
		String domain = domain(provider);
		List<Endpoint> incoming = servers(provider, "incomingServer", AutoconfigServers.INCOMING, domain);
		List<Endpoint> outgoing = servers(provider, "outgoingServer", AutoconfigServers.OUTGOING, domain);
		if (incoming.isEmpty() && outgoing.isEmpty()) {
			throw provider.problem("no server of type imap, pop3 or smtp is announced");
		}
		AutoconfigUser user = AutoconfigUser.of(provider, domain);
		return new ClientProfile(domain, displayName(provider).orElse(domain), displayNames(provider), user.address(),
				user.rule(), incoming, outgoing, hold(provider), Term.forever());
	}

	/** The name that is in no certain language, or else the first. */
	private static Optional<String> displayName(XmlElement provider) {
		return provider.children("displayName").filter(name -> name.attribute("lang").isEmpty()).map(XmlElement::text)
				.filter(text -> !text.isEmpty()).findFirst().or(() -> provider.textOf("displayName"));
	}

	/** What is no name in a language is passed over. */
	private static LocalNames displayNames(XmlElement provider) {
		Map<String, String> names = new HashMap<>();
		provider.children("displayName").filter(name -> !name.text().isEmpty()).forEach(name -> name.attribute("lang")
				.filter(LocalNames::isTag).ifPresent(language -> names.putIfAbsent(LocalNames.tag(language), name.text())));
		return new LocalNames(names);
	}

	/** The id where it is one of the domains, for it is what the author called the provider; else the first domain. */
	private static String domain(XmlElement provider) throws FormatException {
		List<String> domains = provider.children("domain").map(XmlElement::text).toList();
		String id = provider.attribute("id").orElse("");
		boolean idIsDomain = domains.isEmpty() || domains.stream().anyMatch(domain -> AsciiName.same(domain, id));
		String domain = idIsDomain ? id : domains.getFirst();
		if (!DomainName.isValid(domain)) {
			throw provider.problem("'" + domain + "' is not a domain name");
		}
		return domain;
	}

	private static List<Endpoint> servers(XmlElement provider, String element, List<String> types, String domain)
			throws FormatException {
		List<Endpoint> servers = new ArrayList<>();
		for (XmlElement server : provider.children(element).toList()) {
			String type = server.requireAttribute("type").toLowerCase(Locale.ROOT);
			if (types.contains(type)) {
				servers.add(server(server, type, domain));
			}
		}
		return servers;
	}

	private static Endpoint server(XmlElement server, String type, String domain) throws FormatException {
		String host = server.requireText("hostname").replace("%EMAILDOMAIN%", domain);
		Security security = security(server.requireChild("socketType"));
		Role role = type.equals("smtp") ? Role.SUBMISSION : Role.ACCESS;
		return new Endpoint(type, host, EndpointText.port(server.requireChild("port")), security,
				authentication(server, security), role);
	}

	private static Security security(XmlElement socketType) throws FormatException {
		return switch (socketType.text().toLowerCase(Locale.ROOT)) {
			case "plain" -> Security.NONE;
			case "starttls" -> Security.STARTTLS_REQUIRED;
			case "ssl" -> Security.IMPLICIT_TLS;
			default -> throw socketType
					.problem("'" + socketType.text() + "' is not a socket type: write plain, STARTTLS or SSL");
		};
	}

	private static Authentication authentication(XmlElement server, Security security) {
		boolean none = server.textOf("authentication").filter("none"::equalsIgnoreCase).isPresent();
		if (none) {
			return Authentication.NONE;
		}
		return security.allowsCleartext() ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
	}

	private static Term hold(XmlElement provider) throws FormatException {
		Optional<XmlElement> pop3 = provider.children("incomingServer").flatMap(server -> server.children("pop3"))
				.findFirst();
		boolean leaves = pop3.flatMap(said -> said.textOf("leaveMessagesOnServer")).filter("true"::equalsIgnoreCase)
				.isPresent();
		if (!leaves) {
			return Term.ofDays(0);
		}
		Optional<XmlElement> days = pop3.flatMap(said -> said.child("daysToLeaveMessagesOnServer"));
		return days.isPresent() ? days(days.get()) : Term.forever();
	}

	private static Term days(XmlElement days) throws FormatException {
		try {
			return Term.ofDays(Integer.parseInt(days.text()));
		} catch (IllegalArgumentException e) {
			throw days.problem("'" + days.text() + "' is not a number of days from 0 to " + Term.MAXIMUM_DAYS);
		}
	}
}
