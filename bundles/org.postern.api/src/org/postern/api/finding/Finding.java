package org.postern.api.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.rule.Reference;

/**
 * Something found by review, test or drift, told so that a help desk can read it out.
 *
 * @param id          stable, in words joined by dots and hyphens: {@code smtp.open-relay}
 * @param severity    how much it matters
 * @param summary     one sentence: what is wrong
 * @param explanation why it is so and what it means for mail users
 * @param remedy      what to do about it
 * @param evidence    what was seen: server replies, file places, numbers; secrets masked
 * @param place       what it is about: a listener ({@code smtp:2525}), a setting key, a host; empty for the whole
 * @param reference   where it is written what is right, where that is known
 */
public record Finding(String id, Severity severity, String summary, String explanation, String remedy,
		List<String> evidence, Optional<String> place, Optional<Reference> reference) {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

	public Finding {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(place);
		Objects.requireNonNull(reference);
		evidence = List.copyOf(evidence);
		if (!ID.matcher(id).matches() || summary.isBlank()) {
			throw new IllegalArgumentException("A finding needs an id and a summary: '" + id + "'");
		}
	}

	public static Finding of(String id, Severity severity, String summary, String explanation, String remedy) {
		return new Finding(id, severity, summary, explanation, remedy, List.of(), Optional.empty(),
				Optional.empty());
	}

	public Finding at(String where) {
		return new Finding(id, severity, summary, explanation, remedy, evidence, Optional.of(where), reference);
	}

	public Finding withEvidence(List<String> seen) {
		return new Finding(id, severity, summary, explanation, remedy, seen, place, reference);
	}

	/** The same, mattering more or less in this case. */
	public Finding withSeverity(Severity other) {
		return new Finding(id, other, summary, explanation, remedy, evidence, place, reference);
	}
}
