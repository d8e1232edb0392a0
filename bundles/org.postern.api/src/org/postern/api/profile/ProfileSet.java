package org.postern.api.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents written for one profile, to be pushed together.
 *
 * @param recipient who is given them; empty where they are for a whole domain
 */
public record ProfileSet(ClientProfile profile, List<Document> documents, Optional<Recipient> recipient) {

	public ProfileSet {
		Objects.requireNonNull(profile);
		documents = List.copyOf(documents);
		Objects.requireNonNull(recipient);
	}

	/** For the one whose profile it is, or for the whole domain. */
	public ProfileSet(ClientProfile profile, List<Document> documents) {
		this(profile, documents, profile.address().map(Recipient::new));
	}
}
