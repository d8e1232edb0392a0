package org.postern.api.profile;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.MailAddress;

/**
 * Somebody who is given a profile of his own.
 *
 * @param address  his mailbox
 * @param name     as people write it, in any script; empty if not known
 * @param language a tag of BCP 47 such as {@code de}; empty if not known
 */
public record Recipient(MailAddress address, String name, Optional<String> language) {

	public Recipient {
		Objects.requireNonNull(address);
		Objects.requireNonNull(name);
		Objects.requireNonNull(language);
	}

	/**
	 * The name of a folder of his own, the same on every system: the address, and {@code %2F} in place of a slash, as in
	 * URLs.
	 */
	public String folder() {
		StringBuilder name = new StringBuilder();
		String text = address.toString();
		text.chars().forEach(character -> name.append(isPlain((char) character, name.isEmpty()) ? (char) character
				: String.format("%%%02X", character)));
		return name.toString();
	}

	/** A dot at the beginning would hide it, or lead to another folder. */
	private static boolean isPlain(char character, boolean first) {
		return character > ' ' && "/\\:*?\"<>|%".indexOf(character) < 0 && !(first && character == '.');
	}

	/** Of whom nothing else is known. */
	public Recipient(MailAddress address) {
		this(address, "", Optional.empty());
	}
}
