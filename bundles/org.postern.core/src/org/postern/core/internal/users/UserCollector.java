package org.postern.core.internal.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.packed.PackedUsers;
import org.postern.core.push.UserList;
import org.postern.core.push.UserProblem;

/** Takes the rows of a list one after the other: users, each once, and what is wrong with the others. */
final class UserCollector {

	private static final String TAG = "[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*";
	private static final int MAXIMUM_NAME = 200;

	private final List<Recipient> users = new PackedUsers();
	private final List<UserProblem> problems = new ArrayList<>();
	private final SeenAddresses seen = new SeenAddresses(users);

	/** @param place of the row, for people */
	void take(String place, String address, String name, String language) {
		Optional<MailAddress> parsed = address(place, address);
		if (parsed.isPresent() && isName(place, name) && isLanguage(place, language) && isFirst(place, parsed.get())) {
			users.add(new Recipient(parsed.get(), name.strip(),
					Optional.of(language.strip().replace('_', '-')).filter(tag -> !tag.isEmpty())));
			seen.add(parsed.get(), place);
		}
	}

	private Optional<MailAddress> address(String place, String text) {
		if (text.isBlank()) {
			wrong(place, "address", "there is no address", "Write one, such as anna@example.org, or remove the row.");
			return Optional.empty();
		}
		try {
			return Optional.of(MailAddress.parse(text));
		} catch (IllegalArgumentException e) {
			wrong(place, "address", e.getMessage(), "Correct it, or remove the row.");
			return Optional.empty();
		}
	}

	/** A line break in a name would begin a header of its own in a mail. */
	private boolean isName(String place, String name) {
		if (name.length() > MAXIMUM_NAME || name.chars().anyMatch(Character::isISOControl)) {
			wrong(place, "name", "the name is longer than " + MAXIMUM_NAME + " characters, or has a line break in it",
					"Write a name on one line.");
			return false;
		}
		return true;
	}

	private boolean isLanguage(String place, String language) {
		if (!language.isBlank() && !language.strip().matches(TAG)) {
			wrong(place, "language", "'" + language.strip() + "' is no language",
					"Write a tag such as en, de or pt-BR, or leave it out.");
			return false;
		}
		return true;
	}

	private boolean isFirst(String place, MailAddress address) {
		Optional<String> first = seen.place(address);
		first.ifPresent(row -> wrong(place, "address", address + " stands in the list twice, first in " + row,
				"Remove one of the two."));
		return first.isEmpty();
	}

	private void wrong(String place, String column, String message, String remedy) {
		problems.add(new UserProblem(place + ", column " + column, message, remedy));
	}

	UserList list() {
		return new UserList(users, problems);
	}
}
