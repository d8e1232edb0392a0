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

	/** Of whom nothing else is known. */
	public Recipient(MailAddress address) {
		this(address, "", Optional.empty());
	}
}
