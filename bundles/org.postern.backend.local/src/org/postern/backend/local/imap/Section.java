package org.postern.backend.local.imap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.backend.local.mime.MimePart;

/**
 * A section of a message (RFC 9051 section 6.4.5.1).
 *
 * @param path   numbers of parts
 * @param what   what of the part
 * @param fields names of fields, for the two that ask for some
 */
record Section(List<Integer> path, What what, List<String> fields) {

	private static final Pattern FORM = Pattern.compile(
			"((?:[1-9][0-9]{0,5}\\.)*[1-9][0-9]{0,5})?\\.?(MIME|TEXT|HEADER(?:\\.FIELDS(?:\\.NOT)? ?\\(([^()]*)\\))?)?",
			Pattern.CASE_INSENSITIVE);

	enum What {
		ALL, MIME, TEXT, HEADER, FIELDS, FIELDS_NOT
	}

	/** @throws IllegalArgumentException if the text is no section */
	static Section parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches() || text.endsWith(".") || text.startsWith(".")) {
			throw new IllegalArgumentException("No section: " + text);
		}
		List<Integer> path = Optional.ofNullable(matcher.group(1))
				.map(numbers -> Arrays.stream(numbers.split("\\.")).map(Integer::valueOf).toList()).orElse(List.of());
		List<String> fields = Optional.ofNullable(matcher.group(3))
				.map(names -> Arrays.stream(names.strip().split(" +")).map(name -> name.replace("\"", "")).toList())
				.orElse(List.of());
		return new Section(path, what(Optional.ofNullable(matcher.group(2)).orElse("").toUpperCase(Locale.ROOT)), fields);
	}

	private static What what(String word) {
		if (word.startsWith("HEADER.FIELDS")) {
			return word.startsWith("HEADER.FIELDS.NOT") ? What.FIELDS_NOT : What.FIELDS;
		}
		return word.isEmpty() ? What.ALL : What.valueOf(word);
	}

	/** Empty where the message has no such part. */
	Optional<byte[]> of(MimePart message) {
		if (path.isEmpty()) {
			return Optional.of(whole(message));
		}
		Optional<MimePart> found = step(message, path.getFirst(), true);
		for (int number : path.subList(1, path.size())) {
			found = found.flatMap(part -> step(part.embedded().orElse(part), number, part.embedded().isPresent()));
		}
		return found.flatMap(this::within);
	}

	/** The part of {@code content} with a number; of a message that is no multipart, 1 is the message itself. */
	private static Optional<MimePart> step(MimePart content, int number, boolean isMessage) {
		if (content.type().isMultipart()) {
			return number <= content.children().size() ? Optional.of(content.children().get(number - 1))
					: Optional.empty();
		}
		return isMessage && number == 1 ? Optional.of(content) : Optional.empty();
	}

	private byte[] whole(MimePart message) {
		return switch (what) {
			case ALL -> message.source();
			case MIME, HEADER -> message.headerBytes();
			case TEXT -> message.bodyBytes();
			case FIELDS -> latin(message.header().pick(fields, true));
			case FIELDS_NOT -> latin(message.header().pick(fields, false));
		};
	}

	private Optional<byte[]> within(MimePart part) {
		return switch (what) {
			case ALL -> Optional.of(part.bodyBytes());
			case MIME -> Optional.of(part.headerBytes());
			case TEXT, HEADER, FIELDS, FIELDS_NOT -> part.embedded().map(this::whole);
		};
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
