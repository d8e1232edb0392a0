package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** The machine's side of the set-up page: the {@code data-} attributes, written and read in one place. */
final class SetupPageReader {

	private static final String DOMAIN = "data-domain";
	private static final String DIRECTION = "data-direction";
	private static final String HTML5 = "<!DOCTYPE html>";

	static String[] attributes(ClientProfile profile) {
		return new String[] { DOMAIN, profile.domain(), "data-name", profile.displayName(), "data-names",
				names(profile.displayNames()), "data-address", profile.address().map(MailAddress::toString).orElse(""), "data-user-name",
				profile.userName().key(), "data-hold", profile.hold().toString(), "data-expire",
				profile.expire().toString() };
	}

	/** One name on each line: {@code de Schule}. */
	private static String names(LocalNames names) {
		return names.byLanguage().entrySet().stream()
				.map(name -> name.getKey() + " " + name.getValue()).collect(Collectors.joining("\n"));
	}

	private static LocalNames names(String lines) {
		return new LocalNames(lines.lines().map(line -> line.split(" ", 2))
				.collect(Collectors.toMap(words -> words[0], words -> words.length < 2 ? "" : words[1], (first, more) -> first)));
	}

	static String[] attributes(String direction, Endpoint endpoint) {
		return new String[] { DIRECTION, direction, "data-protocol", endpoint.protocol(), "data-host",
				endpoint.host(), "data-port", Integer.toString(endpoint.port()), "data-security",
				endpoint.security().key(), "data-login", endpoint.authentication().key(), "data-role",
				endpoint.role().key() };
	}

	ClientProfile read(Document document) throws FormatException {
		XmlElement root = new XmlReader().read(withoutDocumentType(document));
		XmlElement page = root.all().filter(element -> element.attribute(DOMAIN).isPresent()).findFirst()
				.orElseThrow(() -> root.problem("no element has the attribute " + DOMAIN
						+ ", so this is no set-up page written by Postern"));
		String address = page.attribute("data-address").orElse("");
		return new ClientProfile(page.requireAttribute(DOMAIN), page.requireAttribute("data-name"),
				page.attribute("data-names").isPresent() ? value(page, "data-names", SetupPageReader::names) : LocalNames.none(), address.isEmpty() ? Optional.empty() : Optional.of(value(page, "data-address", MailAddress::parse)),
				value(page, "data-user-name", word(UserNameRule::ofKey)), endpoints(page, "incoming"),
				endpoints(page, "outgoing"), value(page, "data-hold", Term::parse),
				value(page, "data-expire", Term::parse));
	}

	/** HTML's own document type declares nothing; any other is left in place, and refused by the parser. */
	private static Document withoutDocumentType(Document document) {
		String text = document.text();
		boolean html = text.regionMatches(true, 0, HTML5, 0, HTML5.length());
		return html ? new Document(document.name(), document.mediaType(),
				text.substring(HTML5.length()).getBytes(StandardCharsets.UTF_8)) : document;
	}

	private static List<Endpoint> endpoints(XmlElement page, String direction) throws FormatException {
		List<Endpoint> endpoints = new ArrayList<>();
		for (XmlElement row : page.all().toList()) {
			if (row.attribute(DIRECTION).filter(direction::equals).isPresent()) {
				endpoints.add(endpoint(row));
			}
		}
		return endpoints;
	}

	private static Endpoint endpoint(XmlElement row) throws FormatException {
		try {
			return new Endpoint(row.requireAttribute("data-protocol"), row.requireAttribute("data-host"),
					value(row, "data-port", Integer::parseInt), value(row, "data-security", word(Security::ofKey)),
					value(row, "data-login", word(Authentication::ofKey)), value(row, "data-role", word(Role::ofKey)));
		} catch (IllegalArgumentException e) {
			throw row.problem(e.getMessage());
		}
	}

	private static <T> T value(XmlElement element, String attribute, Function<String, T> parse)
			throws FormatException {
		String text = element.requireAttribute(attribute);
		try {
			return parse.apply(text);
		} catch (IllegalArgumentException e) {
			throw element.problem("attribute " + attribute + " is '" + text + "', which is not understood");
		}
	}

	private static <T> Function<String, T> word(Function<String, Optional<T>> ofKey) {
		return key -> ofKey.apply(key).orElseThrow(() -> new IllegalArgumentException(key));
	}
}
