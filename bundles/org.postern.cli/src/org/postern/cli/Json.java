package org.postern.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes JSON (RFC 8259) from maps, collections, text, numbers, flags, times (ISO 8601) and durations (milliseconds). */
final class Json {

	private final StringBuilder text = new StringBuilder();

	private Json() {
	}

	/** An object with its members in the order given. @param members name and value by turns; an empty value is left out */
	static Map<String, Object> object(Object... members) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			Object value = members[i + 1] instanceof Optional<?> optional ? optional.orElse(null) : members[i + 1];
			if (value != null) {
				object.put((String) members[i], value);
			}
		}
		return object;
	}

	static String write(Object value) {
		Json json = new Json();
		json.append(value, "");
		return json.text.toString();
	}

	private void append(Object value, String indent) {
		switch (value) {
			case Map<?, ?> map -> appendObject(map, indent);
			case Collection<?> collection -> appendArray(collection, indent);
			case Number number -> text.append(number);
			case Boolean flag -> text.append(flag);
			case Duration duration -> text.append(duration.toMillis());
			case Instant instant -> appendText(instant.toString());
			default -> appendText(value.toString());
		}
	}

	private void appendObject(Map<?, ?> map, String indent) {
		String separator = "";
		text.append('{');
		for (Map.Entry<?, ?> member : map.entrySet()) {
			text.append(separator).append('\n').append(indent).append("  ");
			appendText(member.getKey().toString());
			text.append(": ");
			append(member.getValue(), indent + "  ");
			separator = ",";
		}
		text.append(map.isEmpty() ? "" : "\n" + indent).append('}');
	}

	private void appendArray(Collection<?> collection, String indent) {
		String separator = "";
		text.append('[');
		for (Object element : collection) {
			text.append(separator).append('\n').append(indent).append("  ");
			append(element, indent + "  ");
			separator = ",";
		}
		text.append(collection.isEmpty() ? "" : "\n" + indent).append(']');
	}

	private void appendText(String value) {
		text.append('"');
		for (char character : value.toCharArray()) {
			switch (character) {
				case '"' -> text.append("\\\"");
				case '\\' -> text.append("\\\\");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				case '\t' -> text.append("\\t");
				default -> text.append(character < 0x20 || Character.isSurrogate(character) || character == 0x7F
						? String.format("\\u%04x", (int) character) : character);
			}
		}
		text.append('"');
	}
}
