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

/** Which number goes into which field: the recommended settings as cards, then every open port as a table. */
record SetupTables(XmlText html, PageText words, ClientProfile profile) {

	void writeSettings() {
		html.open("section", "aria-labelledby", "settings").leaf("h2", words.get("settings"), "id", "settings");
		html.leaf("p", words.get("settings.how")).open("div", "class", "cards settings");
		profile.incoming().stream().findFirst().ifPresent(server -> writeCard("receive", server));
		profile.outgoing().stream().findFirst().ifPresent(server -> writeCard("send", server));
		html.close().close();
	}

	private void writeCard(String direction, Endpoint server) {
		String label = label(server);
		html.open("article").leaf("h3", words.get(direction + ".title", label)).open("dl");
		writeField("server", words.get(direction + ".server.also"), name(server.host()), "value");
		writeField("port", words.get(direction + ".port.also", label), Integer.toString(server.port()), "value number");
		writeField("security", words.get("security.also"), security(server.security()), "value");
		if (server.authentication() == Authentication.NONE) {
			writeField("login", words.get("login.also"), words.get("login.none"), "value words");
		} else {
			writeField("user", words.get("user.also"), userName(), profile.login().isPresent() ? "value" : "value words");
			writeField("password", words.get("password.also"), words.get("password.value"), "value words");
		}
		html.close().close();
	}

	private void writeField(String field, String also, String value, String style) {
		html.open("div").open("dt").leaf("span", words.get(field)).leaf("small", also).close();
		html.leaf("dd", value, "class", style).close();
	}

	void writePorts() {
		html.open("section", "aria-labelledby", "ports").leaf("h2", words.get("ports"), "id", "ports");
		html.leaf("p", words.get("ports.how")).open("table");
		html.open("thead").open("tr");
		columns().forEach(column -> html.leaf("th", words.get(column), "scope", "col"));
		html.close().close().open("tbody");
		profile.incoming().forEach(server -> writePort("incoming", "receive", server));
		profile.outgoing().forEach(server -> writePort("outgoing", "send", server));
		html.close().close().close();
	}

	private static List<String> columns() {
		return List.of("column.purpose", "column.port", "column.security", "column.server", "column.remark");
	}

	private void writePort(String direction, String purpose, Endpoint server) {
		html.open("tr", SetupPageReader.attributes(direction, server));
		html.leaf("th", words.get(purpose + ".purpose", label(server)), "scope", "row");
		cell("column.port", Integer.toString(server.port()), "number");
		cell("column.security", security(server.security()), "security");
		cell("column.server", name(server.host()), "host");
		cell("column.remark", remark(server), "remark");
		html.close();
	}

	private void cell(String column, String content, String style) {
		html.leaf("td", content, "data-label", words.get(column), "class", style);
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
