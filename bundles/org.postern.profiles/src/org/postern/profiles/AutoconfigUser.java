package org.postern.profiles;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.FormatException;

/** Whose profile a document is, and the rule for the user name; both are said only by its {@code <username>}. */
record AutoconfigUser(Optional<MailAddress> address, UserNameRule rule) {

	static AutoconfigUser of(XmlElement provider, String domain) throws FormatException {
		List<XmlElement> names = provider.children().stream().flatMap(server -> server.children("username"))
				.filter(name -> !name.text().isEmpty()).toList();
		if (names.isEmpty()) {
			return new AutoconfigUser(Optional.empty(), UserNameRule.ADDRESS);
		}
		return read(names.getFirst(), domain);
	}

	private static AutoconfigUser read(XmlElement name, String domain) throws FormatException {
		String text = name.text();
		if (text.equals(AutoconfigServers.LOCAL_PART_PLACEHOLDER)) {
			return new AutoconfigUser(Optional.empty(), UserNameRule.LOCAL_PART);
		}
		if (text.contains("%EMAIL")) {
			return new AutoconfigUser(Optional.empty(), UserNameRule.ADDRESS);
		}
		try {
			return text.contains("@") ? new AutoconfigUser(Optional.of(MailAddress.parse(text)), UserNameRule.ADDRESS)
					: new AutoconfigUser(Optional.of(new MailAddress(text, domain)), UserNameRule.LOCAL_PART);
		} catch (IllegalArgumentException e) {
			throw new FormatException(name.place() + ": '" + text + "' is not a user name: " + e.getMessage(), e);
		}
	}
}
