package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.AnnouncedServer;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/**
 * Reads a form made for tests: a server in a line ({@code imap mail.example.test 993 tls anna}), or {@code moved URL},
 * {@code ask ADDRESS}, {@code refused WHY}.
 */
public record FakeReader(String id) implements AnnouncementReader {

	public static List<AnnouncementReader> all() {
		return List.of(new FakeReader(AUTOCONFIG), new FakeReader(AUTODISCOVER), new FakeReader(AUTODISCOVER_THUNDERBIRD),
				new FakeReader(AUTODISCOVER_JSON));
	}

	@Override
	public Announcement read(Document document, MailAddress address) throws FormatException {
		List<String> words = List.of(document.text().split(" ", 2));
		return switch (words.getFirst()) {
			case "moved" -> new Announcement.MovedTo(URI.create(words.get(1)));
			case "ask" -> new Announcement.AskFor(MailAddress.parse(words.get(1)));
			case "refused" -> new Announcement.Refused(words.get(1));
			case "imap", "pop3", "smtp" ->
				new Announcement.Servers(document.text().lines().map(FakeReader::server).toList());
			default -> throw new FormatException("answer, line 1: '" + words.getFirst() + "' is nothing");
		};
	}

	private static AnnouncedServer server(String line) {
		List<String> words = Arrays.asList(line.split(" "));
		return new AnnouncedServer(Candidates.endpoint(words.get(0), words.get(1), Integer.parseInt(words.get(2)),
				Security.ofKey(words.get(3)).orElseThrow()), words.get(4), String.join(" ", words.subList(5, words.size())));
	}
}
