package org.postern.api.profile;

import java.util.Objects;
import java.util.Optional;

/**
 * What a format is.
 *
 * @param id       on the command line and in service properties: {@code autoconfig}
 * @param label    for people: {@code Thunderbird autoconfig}
 * @param summary  one sentence: which clients read it
 * @param readers  who reads it
 * @param language the language in which it speaks to people, a tag of BCP 47; empty where programs read it
 */
public record FormatInfo(String id, String label, String summary, Readers readers, Optional<String> language) {

	public FormatInfo {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(summary);
		Objects.requireNonNull(readers);
		Objects.requireNonNull(language);
	}

	/** A format that is read by programs. */
	public FormatInfo(String id, String label, String summary, Readers readers) {
		this(id, label, summary, readers, Optional.empty());
	}

	/** A format that is read by programs of no kind that has a name here. */
	public FormatInfo(String id, String label, String summary) {
		this(id, label, summary, Readers.OTHERS);
	}
}
