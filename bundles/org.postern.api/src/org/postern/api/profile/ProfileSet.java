package org.postern.api.profile;

import java.util.List;
import java.util.Objects;

/** The documents written for one profile, to be pushed together. */
public record ProfileSet(ClientProfile profile, List<Document> documents) {

	public ProfileSet {
		Objects.requireNonNull(profile);
		documents = List.copyOf(documents);
	}
}
