package org.postern.core.internal.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.progress.Progress;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.signing.SigningWords;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

/**
 * Reads documents back and compares them with what would be written today, as their format understands both: another
 * wording of the same settings is no difference, another signature is.
 *
 * @param writer writes documents as they are published
 */
record PlaceReading(ProfileService profiles, DocumentWriter writer, ProfileChannels channels, ClientProfile profile,
		Looked looked) {

	/** Where documents come from. */
	@FunctionalInterface
	interface Source {

		/** Those of these names that are there; empty where documents cannot be read back. */
		Optional<List<Document>> read(List<String> names) throws ChannelException, InterruptedException;
	}

	/** A place that cannot be read back is passed over: clients show what is there. */
	void check(Site site, Publication place, Progress progress) throws InterruptedException {
		check(describe(place), names -> channels.readBack(site, place, names, progress));
	}

	/** @param where for people */
	void check(String where, Source source) throws InterruptedException {
		List<FormatInfo> formats = profiles.formats(profile);
		List<Document> expected = formats.stream().map(format -> writer.write(format.id(), profile)).toList();
		try {
			source.read(expected.stream().map(Document::name).toList())
					.ifPresent(found -> compare(where, formats, expected, found));
		} catch (ChannelException e) {
			looked.unreachable(where, e.getMessage(), e.remedy());
		}
	}

	/** The channel with the first of its settings that is stated. */
	private String describe(Publication place) {
		Map<String, String> stated = place.settings().values();
		return channels.channels().stream().filter(info -> info.id().equals(place.channel()))
				.flatMap(info -> info.settings().stream()).map(setting -> stated.getOrDefault(setting.key(), ""))
				.filter(Predicate.not(String::isBlank)).findFirst().map(first -> place.channel() + " " + first)
				.orElse(place.channel());
	}

	/** What is as it would be written today is told in one line. */
	private void compare(String where, List<FormatInfo> formats, List<Document> expected, List<Document> found) {
		if (found.isEmpty()) {
			looked.missing(where, Count.of(expected.size(), "document", "documents"));
			return;
		}
		int same = 0;
		for (int i = 0; i < expected.size(); i++) {
			String name = expected.get(i).name();
			String place = where + ": " + name;
			Optional<Document> there = found.stream().filter(document -> document.name().equals(name)).findFirst();
			if (there.isEmpty()) {
				looked.missing(place, "a document for " + formats.get(i).id());
			} else if (Arrays.equals(there.get().content(), expected.get(i).content())) {
				same++;
			} else {
				compare(place, formats.get(i).id(), expected.get(i), there.get());
			}
		}
		if (same > 0) {
			looked.agrees(where, Count.of(same, "document", "documents") + " as written today");
		}
	}

	/** Compares what a format reads at a place with what it reads of its own document. */
	void compare(String place, String format, Document found) {
		compare(place, format, writer.write(format, profile), found);
	}

	private void compare(String place, String format, Document expected, Document found) {
		try {
			List<String> there = told(profiles.read(format, found));
			List<String> meant = told(profiles.read(format, expected));
			if (there.equals(meant)) {
				compareSignatures(place, signature(format, expected), signature(format, found));
			} else {
				looked.differs(place, meant, there);
			}
		} catch (FormatException e) {
			looked.notUnderstood(place, e.getMessage());
		}
	}

	private void compareSignatures(String place, String expected, String found) {
		if (found.equals(expected)) {
			looked.agrees(place, "the same settings");
		} else {
			looked.signedOtherwise(place, expected, found);
		}
	}

	private String signature(String format, Document document) throws FormatException {
		return profiles.signer(format, document).map(SigningWords::of).orElse("not signed");
	}

	/** What of a profile makes a difference to a client. */
	private static List<String> told(ClientProfile profile) {
		Stream<Endpoint> servers = Stream.concat(profile.incoming().stream(), profile.outgoing().stream());
		return Stream.concat(servers.map(Endpoint::describe), Stream.of("user name " + profile.userName().key(),
				"kept " + profile.hold())).toList();
	}
}
