package org.postern.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
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
import org.postern.api.profile.FormatException;

/**
 * What Thunderbird for mobiles reads out of a QR code, in its version 1: arrays in JSON with one account. A password is
 * never in it, so that the phone asks.
 */
final class QrPayload {

	private static final List<String> INCOMING = List.of("imap", "pop3");
	private static final int PLAIN = 0;
	private static final int STARTTLS = 2;
	private static final int TLS = 3;
	private static final int NO_LOGIN = 0;
	private static final int PASSWORD = 1;
	private static final int MAXIMUM_LENGTH = 1 << 16;

	private QrPayload() {
	}

	/** An account has a user and a server for each direction. */
	static boolean suits(ClientProfile profile) {
		return profile.address().isPresent() && incoming(profile).isPresent() && outgoing(profile).isPresent();
	}

	static Optional<Endpoint> incoming(ClientProfile profile) {
		return profile.incoming().stream().filter(server -> INCOMING.contains(server.protocol())).findFirst();
	}

	static Optional<Endpoint> outgoing(ClientProfile profile) {
		return profile.outgoing().stream().filter(server -> server.protocol().equals("smtp")).findFirst();
	}

	/** @param profile one that {@linkplain #suits suits} */
	static String write(ClientProfile profile) {
		String user = JsonText.quoted(profile.login().orElseThrow());
		String address = JsonText.quoted(profile.address().orElseThrow().toString());
		Endpoint incoming = incoming(profile).orElseThrow();
		String reading = array(Integer.toString(INCOMING.indexOf(incoming.protocol())), server(incoming), user,
				JsonText.quoted(profile.displayName()));
		String sending = array("0", server(outgoing(profile).orElseThrow()), user);
		return array("1", array("1", "1"), reading, array(array(sending, array(address, address))));
	}

	private static String server(Endpoint server) {
		return String.join(",", JsonText.quoted(AsciiName.of(server.host())), Integer.toString(server.port()),
				Integer.toString(security(server.security())),
				Integer.toString(server.authentication() == Authentication.NONE ? NO_LOGIN : PASSWORD));
	}

	private static int security(Security security) {
		return switch (security) {
			case NONE -> PLAIN;
			case STARTTLS, STARTTLS_REQUIRED -> STARTTLS;
			case IMPLICIT_TLS -> TLS;
		};
	}

	private static String array(String... items) {
		return Stream.of(items).collect(Collectors.joining(",", "[", "]"));
	}

	/** @param name of the document, for messages */
	static ClientProfile read(String name, String payload) throws FormatException {
		if (payload.length() > MAXIMUM_LENGTH) {
			throw problem(name, "it says more than a QR code can hold");
		}
		JsonItem.Items said = new JsonText(name, payload).array();
		if (!said.text(0).equals(Optional.of("1"))) {
			throw problem(name, "it does not begin with the version 1");
		}
		JsonItem.Items reading = said.items(2);
		JsonItem.Items account = said.items(3).items(0);
		MailAddress address = address(name, account.items(1).text(0).orElse(""));
		UserNameRule rule = reading.text(5).filter(user -> !user.isEmpty()).map(new LoginName(Optional.of(address))::rule)
				.orElse(UserNameRule.ADDRESS);
		return new ClientProfile(address.domain(), reading.text(6).filter(text -> !text.isEmpty()).orElse(address.domain()),
				Optional.of(address), rule, List.of(server(name, reading, protocol(name, reading))),
				List.of(server(name, account.items(0), "smtp")), Term.ofDays(0), Term.forever());
	}

	private static String protocol(String name, JsonItem.Items reading) throws FormatException {
		return switch (reading.text(0).orElse("")) {
			case "0" -> "imap";
			case "1" -> "pop3";
			default -> throw problem(name, "the protocol is neither 0 for IMAP nor 1 for POP3");
		};
	}

	private static MailAddress address(String name, String text) throws FormatException {
		try {
			return MailAddress.parse(text);
		} catch (IllegalArgumentException e) {
			throw problem(name, e.getMessage());
		}
	}

	private static Endpoint server(String name, JsonItem.Items said, String protocol) throws FormatException {
		String host = said.text(1).orElse("");
		String port = said.text(2).orElse("");
		if (!DomainName.isValid(host) && !host.matches("[0-9a-fA-F:.]+") || !port.matches("[0-9]{1,5}")
				|| !Port.isValid(Integer.parseInt(port))) {
			throw problem(name, "'" + host + "' and '" + port + "' are not a host and its port");
		}
		Security security = security(name, said.text(3).orElse(""));
		Authentication login = security == Security.NONE ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
		return new Endpoint(protocol, host, Integer.parseInt(port), security,
				said.text(4).equals(Optional.of("0")) ? Authentication.NONE : login,
				protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS);
	}

	private static Security security(String name, String number) throws FormatException {
		return switch (number) {
			case "0" -> Security.NONE;
			case "1" -> Security.STARTTLS;
			case "2" -> Security.STARTTLS_REQUIRED;
			case "3" -> Security.IMPLICIT_TLS;
			default -> throw problem(name, "'" + number + "' is no encryption from 0 to 3");
		};
	}

	private static FormatException problem(String name, String message) {
		return new FormatException(name + ": this is no QR code for Thunderbird; " + message);
	}
}
