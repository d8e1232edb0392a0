package org.postern.profiles;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.postern.api.model.Term;

/**
 * Finds the sentences of {@link RetentionWords} in a text again.
 *
 * @param text on one line
 */
record RetentionSentences(PageText words, String text) {

	private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,5}(?![0-9])");

	/** @param key {@code hold} or {@code expire}; empty where the text says neither */
	Optional<Term> term(String key) {
		if (text.contains(words.get(key + ".forever"))) {
			return Optional.of(Term.forever());
		}
		if (text.contains(words.get(key + ".none"))) {
			return Optional.of(Term.ofDays(0));
		}
		return IntStream.concat(IntStream.of(1), numbers())
				.filter(days -> days >= 1 && days <= Term.MAXIMUM_DAYS && text.contains(words.get(key + ".days", days)))
				.mapToObj(Term::ofDays).findFirst();
	}

	/** One day is written as a word, and so is not among them. */
	private IntStream numbers() {
		return NUMBER.matcher(text).results().map(MatchResult::group).mapToInt(Integer::parseInt).distinct().limit(1_000);
	}
}
