package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/**
 * The document of draft-ietf-mailmaint-pacc-02, a draft that may change. It names hosts only: every port is the usual one
 * for implicit TLS, and a login has a password. The DNS vouches for its very bytes.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + PaccFormat.ID)
public final class PaccFormat implements ProfileFormat {

	static final String ID = "pacc";

	private static final String EXTENSION = ".pacc.json";
	private static final int MAXIMUM_BYTES = 1 << 16;
	private static final Map<String, Integer> PORTS = Map.of("imap", 993, "pop3", 995, "smtp", 465);

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "PACC (draft)",
				"A draft of the IETF: JSON at ua-auto-config, vouched for by a record in the DNS; may change.");
	}

	/** A domain's, where one can read and send in the only way that the draft knows. */
	@Override
	public boolean suits(ClientProfile profile) {
		return profile.address().isEmpty() && servers(profile.incoming()).findFirst().isPresent()
				&& servers(profile.outgoing()).findFirst().isPresent();
	}

	static Stream<Endpoint> servers(List<Endpoint> servers) {
		return servers.stream().filter(server -> server.security() == Security.IMPLICIT_TLS
				&& Integer.valueOf(server.port()).equals(PORTS.get(server.protocol()))
				&& server.authentication() != Authentication.NONE && DnsRecords.isAnnounced(server));
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(FileName.of(profile, EXTENSION), "application/json", text(profile));
	}

	private static String text(ClientProfile profile) {
		String name = JsonText.quoted(profile.displayName());
		String protocols = PORTS.keySet().stream().sorted().flatMap(protocol -> first(profile, protocol).stream())
				.map(server -> "\n    " + JsonText.quoted(server.protocol()) + ": { \"host\": "
						+ JsonText.quoted(AsciiName.of(server.host())) + " }")
				.collect(Collectors.joining(","));
		String page = "https://autoconfig." + AsciiName.of(profile.domain()) + "/setup";
		return "{\n  \"protocols\": {" + protocols + "\n  },\n  \"authentication\": { \"password\": true },\n"
				+ "  \"info\": {\n    \"provider\": { \"name\": " + name + ", \"shortName\": " + name + " },\n"
				+ "    \"help\": { \"documentation\": " + JsonText.quoted(page) + " }\n  }\n}\n";
	}

	private static Optional<Endpoint> first(ClientProfile profile, String protocol) {
		return servers(Stream.concat(profile.incoming().stream(), profile.outgoing().stream()).toList())
				.filter(server -> server.protocol().equals(protocol)).findFirst();
	}

	/** What the record at {@code _ua-auto-config} says, so that nobody on the way can change the document. */
	static String digestRecord(ClientProfile profile) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(profile).getBytes(StandardCharsets.UTF_8));
			return "\"v=UAAC1; a=sha256; d=" + Base64.getEncoder().encodeToString(digest) + "\"";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw problem(document, document.content().length + " bytes are more than the " + MAXIMUM_BYTES
					+ " that such a document may have");
		}
		Map<String, String> said = new JsonText(document.name(), document.text()).object();
		List<Endpoint> incoming = new ArrayList<>();
		server(document, said, "imap").ifPresent(incoming::add);
		server(document, said, "pop3").ifPresent(incoming::add);
		List<Endpoint> outgoing = server(document, said, "smtp").stream().toList();
		if (incoming.isEmpty() && outgoing.isEmpty()) {
			throw problem(document, "it has no member protocols with imap, pop3 or smtp");
		}
		String host = Stream.concat(incoming.stream(), outgoing.stream()).findFirst().orElseThrow().host();
		String domain = FileName.domain(document, EXTENSION).or(() -> FileName.parent(host)).orElse(host);
		return new ClientProfile(domain, said.getOrDefault("info.provider.name", domain), Optional.empty(),
				UserNameRule.ADDRESS, incoming, outgoing, Term.ofDays(0), Term.forever());
	}

	private static Optional<Endpoint> server(Document document, Map<String, String> said, String protocol)
			throws FormatException {
		Optional<String> host = Optional.ofNullable(said.get("protocols." + protocol + ".host"));
		if (host.filter(DomainName::isValid).isEmpty() && host.isPresent()) {
			throw problem(document, "'" + host.get() + "' is not the name of a host");
		}
		return host.map(name -> new Endpoint(protocol, name, PORTS.get(protocol), Security.IMPLICIT_TLS,
				Authentication.TLS_ONLY, protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS));
	}

	private static FormatException problem(Document document, String message) {
		return new FormatException(document.name() + ": " + message);
	}
}
