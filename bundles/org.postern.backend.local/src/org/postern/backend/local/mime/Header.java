package org.postern.backend.local.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a header, in order. Their text is in Latin-1: a character for each byte. */
public record Header(List<Field> fields) {

	/**
	 * One field.
	 *
	 * @param name in lower case
	 * @param raw  the field as it stands, its line ends included
	 */
	public record Field(String name, String raw) {

		/** Without name and line ends. */
		String value() {
			return raw.substring(raw.indexOf(':') + 1).replaceAll("\r?\n", "").strip();
		}
	}

	public Header {
		fields = List.copyOf(fields);
	}

	/** The first field of a name, unfolded. */
	public Optional<String> first(String name) {
		return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
	}

	/** Every field of a name as one list. */
	Optional<String> joined(String name) {
		String all = fields.stream().filter(field -> field.name().equals(name)).map(Field::value)
				.collect(Collectors.joining(", "));
		return all.isEmpty() ? Optional.empty() : Optional.of(all);
	}

	/** The fields whose names are among {@code names}, or are not, as they stand, with the empty line behind them. */
	public String pick(List<String> names, boolean among) {
		List<String> wanted = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
		return fields.stream().filter(field -> wanted.contains(field.name()) == among).map(Field::raw)
				.collect(Collectors.joining()) + "\r\n";
	}
}
