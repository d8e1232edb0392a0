package org.postern.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Reads the lines that say numbers and names; the sentences for people are passed over. */
record TextSheetReader(PageText words) {

	private static final int MAXIMUM_BYTES = 1 << 16;
	private static final Pattern SERVER = Pattern
			.compile(" +(IMAP|POP3|SMTP) +([0-9]{1,5}) +(\\S+) +(\\S+)(?: +\\((.*)\\))?");

	ClientProfile read(Document document) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw problem(document, document.content().length + " bytes are more than the " + MAXIMUM_BYTES
					+ " that a set-up sheet may have");
		}
		List<String> lines = document.text().lines().toList();
		String domain = field(lines, "domain").filter(DomainName::isValid)
				.orElseThrow(() -> problem(document, "no line says the domain: " + words.get("domain") + ": example.org"));
		Optional<MailAddress> address = address(document, lines);
		List<Endpoint> servers = servers(document, lines);
		RetentionSentences retention = new RetentionSentences(words, String.join(" ", lines));
		return new ClientProfile(domain, name(lines).orElse(domain), address, rule(lines, address),
				servers.stream().filter(server -> server.role() == Role.ACCESS).toList(),
				servers.stream().filter(server -> server.role() != Role.ACCESS).toList(), retention.term("hold").orElse(Term.ofDays(0)), retention.term("expire").orElse(Term.forever()));
	}

	private Optional<String> name(List<String> lines) {
		String before = words.get("title", "");
		return lines.stream().filter(line -> line.startsWith(before)).map(line -> line.substring(before.length()))
				.findFirst();
	}

	private Optional<MailAddress> address(Document document, List<String> lines) throws FormatException {
		try {
			return field(lines, "address").map(MailAddress::parse);
		} catch (IllegalArgumentException e) {
			throw problem(document, e.getMessage());
		}
	}

	private UserNameRule rule(List<String> lines, Optional<MailAddress> address) {
		Optional<String> user = field(lines, "user");
		boolean described = user.filter(words.get("user.local-part")::equals).isPresent();
		return described ? UserNameRule.LOCAL_PART : user.map(new LoginName(address)::rule).orElse(UserNameRule.ADDRESS);
	}

	private Optional<String> field(List<String> lines, String key) {
		String before = words.get(key) + ": ";
		return lines.stream().filter(line -> line.startsWith(before)).map(line -> line.substring(before.length()).strip())
				.findFirst();
	}

	private List<Endpoint> servers(Document document, List<String> lines) throws FormatException {
		List<Endpoint> servers = new ArrayList<>();
		for (String line : lines) {
			Matcher said = SERVER.matcher(line);
			if (said.matches()) {
				servers.add(server(document, said));
			}
		}
		return servers;
	}

	private Endpoint server(Document document, Matcher said) throws FormatException {
		int port = Integer.parseInt(said.group(2));
		if (!Port.isValid(port) || !DomainName.isValid(said.group(4)) && !said.group(4).matches("[0-9a-fA-F:.]+")) {
			throw problem(document, "'" + said.group().strip() + "' is not a port and a host");
		}
		Security security = security(said.group(3))
				.orElseThrow(() -> problem(document, "'" + said.group(3) + "' is not an encryption"));
		String protocol = said.group(1).toLowerCase(Locale.ROOT);
		Authentication login = security.allowsCleartext() ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
		return new Endpoint(protocol, said.group(4), port, security,
				isMarked(said, "none") ? Authentication.NONE : login,
				protocol.equals("smtp") ? sending(said) : Role.ACCESS);
	}

	private Role sending(Matcher said) {
		return Stream.of(Role.RELAY, Role.FALLBACK).filter(role -> isMarked(said, role.key())).findFirst()
				.orElse(Role.SUBMISSION);
	}

	private boolean isMarked(Matcher said, String mark) {
		return Optional.ofNullable(said.group(5)).stream().flatMap(marks -> Stream.of(marks.split(", ")))
				.anyMatch(words.get("mark." + mark)::equals);
	}

	private Optional<Security> security(String word) {
		return List.of(Security.IMPLICIT_TLS, Security.STARTTLS_REQUIRED, Security.NONE).stream()
				.filter(security -> words.get("security." + security.key()).equals(word)).findFirst();
	}

	private static FormatException problem(Document document, String message) {
		return new FormatException(document.name() + ": " + message);
	}
}
