package org.postern.profiles;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.profile.ClientProfile;

/** What the set-up page and the set-up sheet say of servers, field by field. */
record SetupWords(PageText words, ClientProfile profile) {

	/**
	 * A field of a mail program.
	 *
	 * @param label what most programs call it
	 * @param also  what others call it
	 * @param value what is entered
	 * @param style of the value: {@code value}, with {@code number} or {@code words}
	 */
	record Field(String label, String also, String value, String style) {

		boolean isNumber() {
			return style.endsWith("number");
		}
	}

	/** @param direction {@code receive} or {@code send} */
	String title(String direction, Endpoint server) {
		return words.get(direction + ".title", label(server));
	}

	List<Field> fields(String direction, Endpoint server) {
		Field host = field("server", words.get(direction + ".server.also"), name(server.host()), "value");
		Field port = field("port", words.get(direction + ".port.also", label(server)), Integer.toString(server.port()),
				"value number");
		Field security = field("security", words.get("security.also"), security(server.security()), "value");
		if (server.authentication() == Authentication.NONE) {
			return List.of(host, port, security,
					field("login", words.get("login.also"), words.get("login.none"), "value words"));
		}
		return List.of(host, port, security,
				field("user", words.get("user.also"), userName(), profile.login().isPresent() ? "value" : "value words"),
				field("password", words.get("password.also"), words.get("password.value"), "value words"));
	}

	private Field field(String key, String also, String value, String style) {
		return new Field(words.get(key), also, value, style);
	}

	/** For a table: purpose, port, security, server and remark. */
	List<String> row(String purpose, Endpoint server) {
		return List.of(words.get(purpose + ".purpose", label(server)), Integer.toString(server.port()),
				security(server.security()), name(server.host()), remark(server));
	}

	private String remark(Endpoint server) {
		return Stream.of(words.find("role." + server.role().key()), words.find(server.protocol() + ".remark"),
				words.find("protection." + protection(server))).flatMap(found -> found.stream())
				.collect(Collectors.joining(" "));
	}

	private static String protection(Endpoint server) {
		boolean open = server.authentication() == Authentication.CLEARTEXT_ALLOWED;
		return open ? server.security().key() + ".open" : server.security().key();
	}

	private String security(Security security) {
		return words.get("security." + security.key());
	}

	private String userName() {
		return profile.login().orElseGet(() -> words.get("user." + profile.userName().key(), profile.domain()));
	}

	/** An internationalised name with its A-label, because some programs take nothing else. */
	private String name(String host) {
		String ascii = AsciiName.of(host);
		return ascii.equals(host) ? host : words.get("name.ascii", host, ascii);
	}

	private String label(Endpoint server) {
		return words.find(server.protocol() + ".label").orElseGet(() -> server.protocol().toUpperCase(Locale.ROOT));
	}
}
