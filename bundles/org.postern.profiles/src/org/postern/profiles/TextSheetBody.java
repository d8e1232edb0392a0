package org.postern.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/** What a text sheet says below the user's own fields: the same for all users of a domain, but for periods of their own. */
record TextSheetBody(PageText words, ClientProfile profile) {

	private static final List<String> EXPLAINED = List.of("imap", "pop3", "smtp");

	/** @param profile a domain's or a user's; his address and the names that are shown are left out */
	static TextSheetBody of(ClientProfile profile, PageText words) {
		return new TextSheetBody(words, new ClientProfile(profile.domain(), "", Optional.empty(), profile.userName(),
				profile.incoming(), profile.outgoing(), profile.hold(), profile.expire()));
	}

	String write() {
		TextLines text = new TextLines();
		writePorts(text);
		writeProtocols(text);
		text.heading(words.get("retention"));
		new RetentionWords(words, profile).paragraphs().forEach(text::paragraph);
		FilteredPort.of(profile.outgoing()).ifPresent(port -> writeFiltered(text, port));
		return text.line("").paragraph(words.get("footer", profile.domain())).toString();
	}

	private void writePorts(TextLines text) {
		text.heading(words.get("ports")).paragraph(words.get("settings.how")).line("");
		servers().forEach(server -> text.line(String.format(Locale.ROOT, "  %-5s %5d  %-9s  %s%s",
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

	private void writeProtocols(TextLines text) {
		List<String> offered = servers().map(Endpoint::protocol).distinct().toList();
		text.heading(words.get("protocols"));
		EXPLAINED.stream().filter(offered::contains)
				.forEach(protocol -> text.paragraph(words.get(protocol + ".title") + ". " + words.get(protocol + ".what")));
	}

	private void writeFiltered(TextLines text, FilteredPort port) {
		Object[] numbers = port.numbers(words);
		text.heading(words.get("filtered", numbers));
		Stream.of("filtered.why", "filtered.open", "filtered.change", "filtered.again")
				.forEach(key -> text.paragraph(words.get(key, numbers)));
	}
}
