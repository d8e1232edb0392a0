package org.postern.ui.preview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;

/**
 * A format, and what it tells its clients.
 *
 * @param format    which format
 * @param document  what clients are given; empty where it has nothing to tell
 * @param plain     the same before it was signed, for people to read
 * @param signature by whom it is signed, or that it is not; empty where nobody signs such documents
 * @param read      what its clients read in it
 * @param findings  what they would misread, worst first
 */
public record ToldDocument(FormatInfo format, Optional<Document> document, Optional<Document> plain,
		Optional<String> signature, Optional<ClientProfile> read, List<Finding> findings) implements Told {

	public ToldDocument {
		findings = findings.stream().sorted(Comparator.comparing(Finding::severity).reversed()).toList();
	}

	static ToldDocument nothing(FormatInfo format) {
		return new ToldDocument(format, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
	}

	@Override
	public String id() {
		return format.id();
	}

	/** The servers as clients read them, preferred first: {@code IMAP 993 143 · SMTP 465}. */
	String servers() {
		Map<String, String> ports = new LinkedHashMap<>();
		read.stream().flatMap(profile -> Stream.concat(profile.incoming().stream(), profile.outgoing().stream()))
				.forEach(endpoint -> ports.merge(protocol(endpoint), Integer.toString(endpoint.port()),
						(before, port) -> before + ' ' + port));
		return ports.entrySet().stream().map(entry -> entry.getKey() + ' ' + entry.getValue())
				.collect(Collectors.joining(" · "));
	}

	private static String protocol(Endpoint endpoint) {
		return endpoint.protocol().toUpperCase(Locale.ROOT);
	}
}
