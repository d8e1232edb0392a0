package org.postern.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;

/** Writes the set-up guide as plain text, in lines that fit into any mail. */
final class TextSheetWriter {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
	private static final int WIDTH = 76;
	private static final List<String> EXPLAINED = List.of("imap", "pop3", "smtp");

	private final ClientProfile profile;
	private final PageText words;
	private final StringBuilder text = new StringBuilder();

	TextSheetWriter(ClientProfile profile, PageText words) {
		this.profile = profile;
		this.words = words;
	}

	String write() {
		line(words.get("title", oneLine(profile.displayName(words.get("language")))));
		line("");
		field("domain", profile.domain());
		profile.address().map(MailAddress::toString).ifPresent(address -> field("address", address));
		field("user", profile.login().orElseGet(() -> words.get("user." + profile.userName().key(), profile.domain())));
		field("password", words.get("password.value"));
		writePorts();
		writeProtocols();
		heading(words.get("retention"));
		new RetentionWords(words, profile).paragraphs().forEach(this::paragraph);
		FilteredPort.of(profile.outgoing()).ifPresent(this::writeFiltered);
		line("");
		paragraph(words.get("footer", profile.domain()));
		return text.toString();
	}

	private void writePorts() {
		heading(words.get("ports"));
		paragraph(words.get("settings.how"));
		line("");
		servers().forEach(server -> line(String.format(Locale.ROOT, "  %-5s %5d  %-9s  %s%s",
				server.protocol().toUpperCase(Locale.ROOT), server.port(),
				words.get("security." + server.security().key()), AsciiName.of(server.host()),
				marks(server))));
	}

	private String marks(Endpoint server) {
		String login = server.authentication() == Authentication.NONE ? "mark.none" : "";
		String said = Stream.of("mark." + server.role().key(), login).map(words::find).flatMap(Optional::stream)
				.collect(Collectors.joining(", "));
		return said.isEmpty() ? "" : "  (" + said + ")";
	}

	private Stream<Endpoint> servers() {
		return Stream.concat(profile.incoming().stream(), profile.outgoing().stream())
				.filter(server -> EXPLAINED.contains(server.protocol()));
	}

	private void writeProtocols() {
		List<String> offered = servers().map(Endpoint::protocol).distinct().toList();
		heading(words.get("protocols"));
		EXPLAINED.stream().filter(offered::contains)
				.forEach(protocol -> paragraph(words.get(protocol + ".title") + ". " + words.get(protocol + ".what")));
	}

	private void writeFiltered(FilteredPort port) {
		Object[] numbers = port.numbers(words);
		heading(words.get("filtered", numbers));
		Stream.of("filtered.why", "filtered.open", "filtered.change", "filtered.again")
				.forEach(key -> paragraph(words.get(key, numbers)));
	}

	private void heading(String title) {
		line("");
		line(title);
		line("-".repeat(title.length()));
	}

	private void field(String key, String value) {
		line(words.get(key) + ": " + oneLine(value));
	}

	private void paragraph(String sentences) {
		StringBuilder current = new StringBuilder();
		for (String word : sentences.split(" ")) {
			if (current.length() + word.length() + 1 > WIDTH) {
				line(current.toString());
				current.setLength(0);
			}
			current.append(current.isEmpty() ? "" : " ").append(word);
		}
		line(current.toString());
	}

	private static String oneLine(String given) {
		return Optional.of(CONTROL.matcher(given).replaceAll(" ").strip()).filter(kept -> !kept.isEmpty()).orElse("?");
	}

	private void line(String content) {
		text.append(content).append('\n');
	}
}
