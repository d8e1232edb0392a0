package org.postern.profiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Texts that are the same for many documents, written once each. Where there are too many, all are forgotten and written
 * anew. Thread-safe.
 *
 * @param <T> a text, or its bytes, which nobody changes
 */
final class SharedTexts<K, T> {

	/** Some kilobytes each. */
	private static final int MAXIMUM = 1_000;

	private final Map<K, T> texts = new ConcurrentHashMap<>();

	T get(K key, Function<K, T> writer) {
		T known = texts.get(key);
		return known == null ? remember(key, writer.apply(key)) : known;
	}

	private T remember(K key, T text) {
		if (texts.size() >= MAXIMUM) {
			texts.clear();
		}
		texts.put(key, text);
		return text;
	}
}
