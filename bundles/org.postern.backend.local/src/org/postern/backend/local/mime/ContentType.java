package org.postern.backend.local.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type, or another field of the same form: words, then parameters (RFC 2045 section 5.1).
 *
 * @param type       in lower case
 * @param subtype    in lower case; empty for fields that have none
 * @param parameters by names in lower case, in order
 */
public record ContentType(String type, String subtype, Map<String, String> parameters) {

	private static final Pattern PARAMETER = Pattern
			.compile(";\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]*))");

	static ContentType plain() {
		return new ContentType("text", "plain", Map.of("charset", "us-ascii"));
	}

	static ContentType message() {
		return new ContentType("message", "rfc822", Map.of());
	}

	/** Empty where it has no type and subtype. */
	static Optional<ContentType> parse(String value) {
		ContentType found = words(value);
		return found.type.isEmpty() || found.subtype.isEmpty() ? Optional.empty() : Optional.of(found);
	}

	/** As {@link #parse}, for fields with one word before the parameters. */
	static ContentType words(String value) {
		int semicolon = value.indexOf(';');
		String[] words = (semicolon < 0 ? value : value.substring(0, semicolon)).toLowerCase(Locale.ROOT).split("/", 2);
		Map<String, String> parameters = new LinkedHashMap<>();
		Matcher matcher = PARAMETER.matcher(semicolon < 0 ? "" : value.substring(semicolon));
		while (matcher.find()) {
			String quoted = Optional.ofNullable(matcher.group(2)).map(text -> text.replaceAll("\\\\(.)", "$1"))
					.orElseGet(() -> matcher.group(3));
			parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), quoted);
		}
		return new ContentType(words[0].strip(), words.length > 1 ? words[1].strip() : "", parameters);
	}

	public boolean isMultipart() {
		return type.equals("multipart");
	}

	boolean isMessage() {
		return type.equals("message") && subtype.equals("rfc822");
	}

	Optional<String> boundary() {
		return Optional.ofNullable(parameters.get("boundary")).filter(text -> !text.isEmpty());
	}
}
