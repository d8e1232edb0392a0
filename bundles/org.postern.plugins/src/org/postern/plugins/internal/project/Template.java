package org.postern.plugins.internal.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A text of this bundle in which words between at signs are replaced: {@code @name@}. */
record Template(String name) {

	/** Empty where there is no such template. */
	Optional<String> fill(Map<String, String> words) {
		return Optional.ofNullable(Template.class.getResourceAsStream(name + ".txt")).map(Template::read).map(text -> {
			String filled = text;
			for (Map.Entry<String, String> word : words.entrySet()) {
				filled = filled.replace("@" + word.getKey() + "@", word.getValue());
			}
			return filled;
		});
	}

	private static String read(InputStream opened) {
		try (InputStream in = opened) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
