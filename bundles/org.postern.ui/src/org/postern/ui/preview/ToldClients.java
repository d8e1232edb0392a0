package org.postern.ui.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Readers;

/**
 * A kind of client, and the documents that it reads.
 *
 * @param documents those that clients need most first
 */
public record ToldClients(Readers readers, List<ToldDocument> documents) implements Told {

	public ToldClients {
		documents = List.copyOf(documents);
	}

	/** Those that name servers first, those that have nothing to tell last. */
	private static final Comparator<ToldDocument> ORDER = Comparator
			.<ToldDocument, Readers>comparing(told -> told.format().readers())
			.thenComparing(told -> told.document().isEmpty())
			.thenComparing(told -> told.read().filter(ToldClients::names).isEmpty())
			.thenComparing(told -> told.format().label());

	/** Each kind of client that has documents, in the order of kinds. */
	static List<ToldClients> of(List<ToldDocument> documents) {
		Map<Readers, List<ToldDocument>> kinds = new LinkedHashMap<>();
		documents.stream().sorted(ORDER)
				.forEach(told -> kinds.computeIfAbsent(told.format().readers(), kind -> new ArrayList<>()).add(told));
		return kinds.entrySet().stream().map(kind -> new ToldClients(kind.getKey(), kind.getValue())).toList();
	}

	@Override
	public String id() {
		return readers.name();
	}

	/** What is read, each time with the labels of all documents that say the same. */
	Map<Reading, String> readings() {
		return documents.stream().filter(told -> told.read().filter(ToldClients::names).isPresent())
				.collect(Collectors.groupingBy(told -> Reading.of(told.read().orElseThrow()), LinkedHashMap::new,
						Collectors.mapping(told -> told.format().label(), Collectors.joining(", "))));
	}

	private static boolean names(ClientProfile profile) {
		return !profile.incoming().isEmpty() || !profile.outgoing().isEmpty();
	}

	/** The servers that a document names, preferred first. */
	record Reading(List<Endpoint> incoming, List<Endpoint> outgoing) {

		static Reading of(ClientProfile profile) {
			return new Reading(profile.incoming(), profile.outgoing());
		}
	}
}
