package org.postern.core.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.postern.api.model.Publication;

/**
 * What was published.
 *
 * @param at          when
 * @param domain      of which domain
 * @param where       by which channel, with its settings
 * @param fingerprint of what the profile said, see {@link org.postern.core.issued.Fingerprint}
 * @param places      where each document went
 */
public record PublishedProfile(Instant at, String domain, Publication where, String fingerprint,
		List<String> places) {

	public PublishedProfile {
		Objects.requireNonNull(at);
		Objects.requireNonNull(domain);
		Objects.requireNonNull(where);
		Objects.requireNonNull(fingerprint);
		places = List.copyOf(places);
	}
}
