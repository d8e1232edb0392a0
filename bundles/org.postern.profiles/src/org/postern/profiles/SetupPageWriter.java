package org.postern.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/** Writes the frame of the set-up page and the sections that explain; the tables are {@link SetupTables}' work. */
final class SetupPageWriter {

	private static final List<String> EXPLAINED = List.of("imap", "pop3", "smtp");

	private final ClientProfile profile;
	private final PageText words;
	private final XmlText html = new XmlText();
	private final SetupTables tables;

	SetupPageWriter(ClientProfile profile, PageText words) {
		this.profile = profile;
		this.words = words;
		this.tables = new SetupTables(html, words, profile);
	}

	String write() {
		html.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang",
				words.get("language"));
		writeHead();
		html.open("body");
		writeHeader();
		html.open("main", SetupPageReader.attributes(profile));
		tables.writeSettings();
		writeQrCode();
		writeProtocols();
		tables.writePorts();
		writeRetention();
		writeFilteredPort();
		html.close();
		html.open("footer").leaf("p", words.get("footer", profile.domain())).close();
		return html.close().close().toString();
	}

	private void writeHead() {
		html.open("head").empty("meta", "charset", "utf-8");
		html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		html.empty("meta", "name", "color-scheme", "content", "light dark");
		html.empty("meta", "name", "referrer", "content", "no-referrer");
		html.leaf("title", words.get("title", name()));
		html.raw("<style>\n").raw(PageText.style()).raw("</style>\n").close();
	}

	private void writeHeader() {
		html.open("header").leaf("p", words.get("overline"), "class", "overline");
		html.leaf("h1", name());
		html.leaf("p", profile.address().map(address -> words.get("lead.address", address))
				.orElseGet(() -> words.get("lead.domain", profile.domain())), "class", "lead").close();
	}

	/** Only where the profile is one user's, for the code names the account. */
	private void writeQrCode() {
		if (!QrPayload.suits(profile)) {
			return;
		}
		html.open("section", "aria-labelledby", "phone", "class", "phone").open("div");
		html.leaf("h2", words.get("phone"), "id", "phone");
		html.leaf("p", words.get("phone.how")).leaf("p", words.get("phone.password"), "class", "hint").close();
		QrSvg.write(html, QrCode.of(QrPayload.write(profile)), words.get("phone.label", profile.address().orElseThrow()));
		html.close();
	}

	private String name() {
		return profile.displayName(words.get("language"));
	}

	private void writeProtocols() {
		List<String> offered = Stream.concat(profile.incoming().stream(), profile.outgoing().stream())
				.map(Endpoint::protocol).distinct().toList();
		html.open("section", "aria-labelledby", "protocols").leaf("h2", words.get("protocols"), "id", "protocols");
		html.open("div", "class", "cards");
		EXPLAINED.stream().filter(offered::contains).forEach(this::writeProtocol);
		html.close().close();
	}

	private void writeProtocol(String protocol) {
		html.open("article").leaf("h3", words.get(protocol + ".title"));
		html.leaf("p", words.get(protocol + ".what")).leaf("p", words.get(protocol + ".whom"), "class", "hint");
		html.close();
	}

	private void writeRetention() {
		RetentionWords retention = new RetentionWords(words, profile);
		html.open("section", "aria-labelledby", "retention").leaf("h2", words.get("retention"), "id", "retention");
		retention.paragraphs().forEach(paragraph -> html.leaf("p", paragraph));
		html.close();
	}

	private void writeFilteredPort() {
		Optional<FilteredPort> filtered = FilteredPort.of(profile.outgoing());
		if (filtered.isEmpty()) {
			return;
		}
		Object[] numbers = filtered.get().numbers(words);
		html.open("section", "aria-labelledby", "filtered", "class", "help");
		html.leaf("h2", words.get("filtered", numbers), "id", "filtered");
		html.leaf("p", words.get("filtered.why", numbers)).open("ol");
		Stream.of("filtered.open", "filtered.change", "filtered.again")
				.forEach(step -> html.leaf("li", words.get(step, numbers)));
		html.close().leaf("p", words.get("filtered.note", numbers), "class", "hint").close();
	}
}
