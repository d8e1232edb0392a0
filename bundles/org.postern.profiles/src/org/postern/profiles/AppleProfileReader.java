package org.postern.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Reads the first mail account of a configuration profile; payloads of other types are passed over. */
record AppleProfileReader(AppleKind kind) {

	static final String MAIL = "com.apple.mail.managed";

	ClientProfile read(Document document) throws FormatException {
		XmlElement dict = new PlistReader().read(document);
		Map<String, XmlElement> payload = PlistReader.entries(dict);
		XmlElement mail = dict.all().filter(each -> each.name().equals("dict")).filter(this::isAccount).findFirst()
				.orElseThrow(() -> dict.problem("there is no payload of type " + MAIL + " with an account of type "
						+ kind.accountType()));
		return profile(mail, text(payload, "PayloadIdentifier").orElse(""));
	}

	private boolean isAccount(XmlElement dict) {
		Map<String, XmlElement> said = PlistReader.entries(dict);
		return text(said, "PayloadType").filter(MAIL::equals).isPresent()
				&& text(said, "EmailAccountType").filter(kind.accountType()::equals).isPresent();
	}

	private ClientProfile profile(XmlElement mail, String identifier) throws FormatException {
		Map<String, XmlElement> said = PlistReader.entries(mail);
		Optional<MailAddress> address = address(mail, said);
		Endpoint incoming = server(mail, said, "IncomingMailServer", kind.protocol());
		Endpoint outgoing = server(mail, said, "OutgoingMailServer", "smtp");
		String domain = address.map(MailAddress::domain).or(() -> new AppleIdentity(identifier).domain())
				.or(() -> FileName.parent(incoming.host())).orElseThrow(() -> mail.problem("nothing says whose mail it is"));
		UserNameRule rule = text(said, "IncomingMailServerUsername").or(() -> text(said, "OutgoingMailServerUsername"))
				.map(new LoginName(address)::rule).orElse(UserNameRule.ADDRESS);
		return new ClientProfile(domain, text(said, "EmailAccountDescription").orElse(domain), address, rule,
				List.of(incoming), List.of(outgoing), Term.ofDays(0), Term.forever());
	}

	private static Optional<MailAddress> address(XmlElement mail, Map<String, XmlElement> said) throws FormatException {
		try {
			return text(said, "EmailAddress").map(MailAddress::parse);
		} catch (IllegalArgumentException e) {
			throw mail.problem(e.getMessage());
		}
	}

	private static Endpoint server(XmlElement mail, Map<String, XmlElement> said, String direction, String protocol)
			throws FormatException {
		XmlElement port = require(mail, said, direction + "PortNumber");
		boolean tls = Optional.ofNullable(said.get(direction + "UseSSL")).map(XmlElement::name).filter("true"::equals)
				.isPresent();
		Security security = AutodiscoverSecurity.AS_THUNDERBIRD.of(EndpointText.port(port), Optional.empty(), tls);
		boolean login = text(said, direction + "Authentication").filter("EmailAuthNone"::equals).isEmpty();
		return new EndpointText(mail).endpoint(protocol, require(mail, said, direction + "HostName").text(), port, security,
				login);
	}

	private static XmlElement require(XmlElement mail, Map<String, XmlElement> said, String key) throws FormatException {
		return Optional.ofNullable(said.get(key)).orElseThrow(() -> mail.problem("the account has no " + key));
	}

	private static Optional<String> text(Map<String, XmlElement> said, String key) {
		return Optional.ofNullable(said.get(key)).map(XmlElement::text).filter(text -> !text.isEmpty());
	}
}
