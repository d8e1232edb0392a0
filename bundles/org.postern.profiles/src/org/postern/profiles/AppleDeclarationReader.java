package org.postern.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Reads a declaration; the security is what a device takes the port for. */
final class AppleDeclarationReader {

	static final String TYPE = "com.apple.configuration.account.mail";
	private static final int MAXIMUM_BYTES = 1 << 16;

	ClientProfile read(Document document) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw problem(document, document.content().length + " bytes are more than the " + MAXIMUM_BYTES
					+ " that a declaration may have");
		}
		Map<String, String> said = new JsonText(document.name(), document.text()).object();
		if (!TYPE.equals(said.get("type"))) {
			throw problem(document, "Type is not " + TYPE);
		}
		AppleKind kind = Stream.of(AppleKind.values())
				.filter(each -> each.serverType().equals(said.get("payload.incomingserver.servertype"))).findFirst()
				.orElseThrow(() -> problem(document, "ServerType is neither IMAP nor POP"));
		return profile(document, said, kind);
	}

	private static ClientProfile profile(Document document, Map<String, String> said, AppleKind kind)
			throws FormatException {
		Endpoint incoming = server(document, said, "payload.incomingserver.", kind.protocol());
		Endpoint outgoing = server(document, said, "payload.outgoingserver.", "smtp");
		AppleIdentity identity = new AppleIdentity(said.getOrDefault("identifier", ""));
		String domain = identity.domain().or(() -> FileName.parent(incoming.host()))
				.orElseThrow(() -> problem(document, "nothing says whose mail it is"));
		return new ClientProfile(domain, said.getOrDefault("payload.visiblename", domain), address(identity, domain),
				UserNameRule.ADDRESS, List.of(incoming), List.of(outgoing), Term.ofDays(0), Term.forever());
	}

	private static Optional<MailAddress> address(AppleIdentity identity, String domain) {
		try {
			return identity.user().map(user -> new MailAddress(user, domain));
		} catch (IllegalArgumentException notOurs) {
			return Optional.empty();
		}
	}

	private static Endpoint server(Document document, Map<String, String> said, String direction, String protocol)
			throws FormatException {
		String host = said.getOrDefault(direction + "hostname", "");
		String port = said.getOrDefault(direction + "port", "");
		if (!DomainName.isValid(host) && !host.matches("[0-9a-fA-F:.]+") || !port.matches("[0-9]{1,5}")
				|| !Port.isValid(Integer.parseInt(port))) {
			throw problem(document, "'" + host + "' and '" + port + "' are not a host and its port");
		}
		Security security = AutodiscoverSecurity.AS_THUNDERBIRD.of(Integer.parseInt(port), Optional.empty(), true);
		boolean login = !said.getOrDefault(direction + "authenticationmethod", "").equals("None");
		return new Endpoint(protocol, host, Integer.parseInt(port), security,
				login ? Authentication.TLS_ONLY : Authentication.NONE, protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS);
	}

	private static FormatException problem(Document document, String message) {
		return new FormatException(document.name() + ": " + message);
	}
}
