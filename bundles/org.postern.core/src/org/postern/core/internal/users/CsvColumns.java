package org.postern.core.internal.users;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.postern.core.push.UserListException;

/**
 * Where the columns of a list are.
 *
 * @param address  its position from 0
 * @param name     its position, where there is one
 * @param language its position, where there is one
 */
record CsvColumns(int address, Optional<Integer> name, Optional<Integer> language) {

	/** In any case; as people and other programs call them, in the languages that Postern speaks. */
	private static final List<String> ADDRESS = List.of("address", "email", "e-mail", "mail", "adresse", "e-mail-adresse",
			"email address", "e-mail address");
	private static final List<String> NAME = List.of("name", "display name", "displayname", "display-name", "full name",
			"anzeigename");
	private static final List<String> LANGUAGE = List.of("language", "lang", "sprache", "preferredlanguage");

	static CsvColumns of(String list, List<String> header) throws UserListException {
		Optional<Integer> address = find(header, ADDRESS);
		if (address.isEmpty()) {
			throw new UserListException(list + " has no column 'address' in its first line, only: "
					+ String.join(", ", header.stream().limit(8).toList()),
					"Begin the list with a line such as address,name,language.");
		}
		return new CsvColumns(address.get(), find(header, NAME), find(header, LANGUAGE));
	}

	private static Optional<Integer> find(List<String> header, List<String> names) {
		return IntStream.range(0, header.size())
				.filter(i -> names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))).boxed().findFirst();
	}
}
