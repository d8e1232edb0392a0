package org.postern.backend.local.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the parts of a message. Depth and number are bounded, for a message may be made to exhaust its reader. */
final class MimeParser {

	private static final int MAXIMUM_DEPTH = 30;
	private static final int MAXIMUM_PARTS = 1000;

	private final byte[] source;
	private int parts;

	MimeParser(byte[] source) {
		this.source = source;
	}

	MimePart message() {
		return part(0, source.length, ContentType.plain(), 0);
	}

	private MimePart part(int begin, int end, ContentType byDefault, int depth) {
		parts++;
		List<Header.Field> fields = new ArrayList<>();
		int body = header(begin, end, fields);
		Header header = new Header(fields);
		ContentType type = header.first("content-type").flatMap(ContentType::parse).orElse(byDefault);
		boolean deeper = depth < MAXIMUM_DEPTH && parts < MAXIMUM_PARTS;
		if (type.isMultipart()) {
			List<MimePart> children = deeper && type.boundary().isPresent()
					? children(body, end, type, depth + 1)
					: List.of();
			return new MimePart(source, begin, body, end, header, type,
					children.isEmpty() ? List.of(empty(end)) : children, Optional.empty());
		}
		Optional<MimePart> embedded = type.isMessage() && deeper
				? Optional.of(part(body, end, ContentType.plain(), depth + 1))
				: Optional.empty();
		return new MimePart(source, begin, body, end, header, type, List.of(), embedded);
	}

	/** A multipart has a part at least, whatever it holds. */
	private MimePart empty(int at) {
		return new MimePart(source, at, at, at, new Header(List.of()), ContentType.plain(), List.of(), Optional.empty());
	}

	/** @return where the body begins */
	private int header(int begin, int end, List<Header.Field> fields) {
		int at = begin;
		while (at < end) {
			int next = lineEnd(at, end);
			if (isEmpty(at, next)) {
				return next;
			}
			while (next < end && (source[next] == ' ' || source[next] == '\t')) {
				next = lineEnd(next, end);
			}
			field(text(at, next), fields);
			at = next;
		}
		return end;
	}

	private static void field(String raw, List<Header.Field> fields) {
		int colon = raw.indexOf(':');
		if (colon > 0) {
			fields.add(new Header.Field(raw.substring(0, colon).strip().toLowerCase(Locale.ROOT), raw));
		}
	}

	/** Behind the line feed. */
	private int lineEnd(int at, int end) {
		int index = at;
		while (index < end && source[index] != '\n') {
			index++;
		}
		return Math.min(index + 1, end);
	}

	private boolean isEmpty(int at, int next) {
		return text(at, next).isBlank() && source[at] != ' ' && source[at] != '\t';
	}

	private List<MimePart> children(int body, int end, ContentType type, int depth) {
		String delimiter = "--" + type.boundary().orElseThrow();
		ContentType byDefault = type.subtype().equals("digest") ? ContentType.message() : ContentType.plain();
		List<MimePart> children = new ArrayList<>();
		int begin = -1;
		for (int at = body; at < end; at = lineEnd(at, end)) {
			int next = lineEnd(at, end);
			if (!startsWith(at, next, delimiter)) {
				continue;
			}
			if (begin >= 0 && parts < MAXIMUM_PARTS) {
				children.add(part(begin, Math.max(begin, withoutLineEnd(at)), byDefault, depth));
			}
			begin = next;
			if (startsWith(at, next, delimiter + "--")) {
				return children;
			}
		}
		if (begin >= 0 && parts < MAXIMUM_PARTS) {
			children.add(part(begin, end, byDefault, depth));
		}
		return children;
	}

	/** The line end before a delimiter belongs to it (RFC 2046 section 5.1.1). */
	private int withoutLineEnd(int at) {
		return at >= 2 && source[at - 2] == '\r' ? at - 2 : at - 1;
	}

	/** Whether the line is {@code start}, possibly with spaces or the closing dashes behind it. */
	private boolean startsWith(int at, int next, String start) {
		if (next - at < start.length() || source[at] != '-') {
			return false;
		}
		String line = text(at, next);
		return line.startsWith(start) && line.substring(start.length()).matches("(--)?\\s*");
	}

	private String text(int begin, int end) {
		return new String(source, begin, end - begin, StandardCharsets.ISO_8859_1);
	}
}
