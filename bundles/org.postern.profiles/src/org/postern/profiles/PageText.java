package org.postern.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the set-up page in one language. */
record PageText(ResourceBundle words) {

	private static PageText in(Locale language) {
		return new PageText(ResourceBundle.getBundle(PageText.class.getPackageName() + ".setup-page", language,
				PageText.class.getClassLoader()));
	}

	static PageText english() {
		return in(Locale.ROOT);
	}

	static PageText german() {
		return in(Locale.GERMAN);
	}

	/** The words for a key, with {@code {0}} and so on replaced. */
	String get(String key, Object... arguments) {
		String text = words.getString(key);
		return isPlain(text) ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
	}

	/** To take apart what says the same every time costs more than all else that is done with it. */
	private static boolean isPlain(String text) {
		return text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf('\'') < 0;
	}

	/** The words for a key, if this language has some: not every port has a remark. */
	Optional<String> find(String key) {
		return words.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
	}

	/** The style sheet, which is the same in every language. */
	static String style() {
		try (InputStream style = PageText.class.getResourceAsStream("setup-page.css")) {
			return new String(style.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
