package org.postern.profiles;

import java.util.List;

import org.postern.api.model.Endpoint;
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

	private SetupWords said() {
		return new SetupWords(words, profile);
	}

	private void writeCard(String direction, Endpoint server) {
		html.open("article").leaf("h3", said().title(direction, server)).open("dl");
		said().fields(direction, server).forEach(this::writeField);
		html.close().close();
	}

	private void writeField(SetupWords.Field field) {
		html.open("div").open("dt").leaf("span", field.label()).leaf("small", field.also()).close();
		html.leaf("dd", field.value(), "class", field.style()).close();
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

	static List<String> columns() {
		return List.of("column.purpose", "column.port", "column.security", "column.server", "column.remark");
	}

	private void writePort(String direction, String purpose, Endpoint server) {
		List<String> cells = said().row(purpose, server);
		html.open("tr", SetupPageReader.attributes(direction, server));
		html.leaf("th", cells.get(0), "scope", "row");
		cell("column.port", cells.get(1), "number");
		cell("column.security", cells.get(2), "security");
		cell("column.server", cells.get(3), "host");
		cell("column.remark", cells.get(4), "remark");
		html.close();
	}

	private void cell(String column, String content, String style) {
		html.leaf("td", content, "data-label", words.get(column), "class", style);
	}
}
