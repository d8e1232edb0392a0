package org.postern.api.model;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One name in several languages.
 *
 * @param byLanguage names by language tag (BCP 47: {@code de}, {@code pt-BR}), in the order of the tags
 */
public record LocalNames(Map<String, String> byLanguage) {

	/** Nearly every domain has these, and there may be a hundred thousand. */
	private static final LocalNames NONE = new LocalNames(Map.of());

	public LocalNames {
		Map<String, String> sorted = new TreeMap<>();
		byLanguage.forEach((language, name) -> sorted.put(tag(language), filled(language, name)));
		byLanguage = Collections.unmodifiableMap(sorted);
	}

	public static LocalNames none() {
		return NONE;
	}

	/**
	 * A language tag as it is usually written: {@code pt-BR} for {@code PT-br}.
	 *
	 * @throws IllegalArgumentException with a message for people if the text is no language tag
	 */
	public static String tag(String text) {
		return normal(text).orElseThrow(
				() -> new IllegalArgumentException("'" + text + "' is not a language tag: write de, en or pt-BR"));
	}

	public static boolean isTag(String text) {
		return normal(text).isPresent();
	}

	private static Optional<String> normal(String text) {
		try {
			String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
			return Optional.of(tag).filter(found -> !found.equals("und"));
		} catch (IllformedLocaleException e) {
			return Optional.empty();
		}
	}

	private static String filled(String language, String name) {
		if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The name for the language '" + language + "' is not one line of text");
		}
		return name;
	}

	/** The name for people who read a language; for {@code de-AT} also one in {@code de}. */
	public Optional<String> in(String language) {
		List<Locale.LanguageRange> wanted = List.of(new Locale.LanguageRange(language));
		return Optional.ofNullable(Locale.lookupTag(wanted, byLanguage.keySet())).flatMap(this::named);
	}

	/** Locale's lookup answers in lower case. */
	private Optional<String> named(String found) {
		return byLanguage.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(found))
				.map(Map.Entry::getValue).findFirst();
	}
}
