package org.postern.profiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Texts that are the same for many documents, written once each. Where there are too many, all are forgotten and written
 * anew. Thread-safe.
 */
final class SharedTexts<K> {

	/** Some kilobytes each. */
	private static final int MAXIMUM = 1_000;

	private final Map<K, String> texts = new ConcurrentHashMap<>();

	String get(K key, Function<K, String> writer) {
		String known = texts.get(key);
		return known == null ? remember(key, writer.apply(key)) : known;
	}

	private String remember(K key, String text) {
		if (texts.size() >= MAXIMUM) {
			texts.clear();
		}
		texts.put(key, text);
		return text;
	}
}
