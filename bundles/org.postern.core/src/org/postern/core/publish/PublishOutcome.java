package org.postern.core.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Publication;

/**
 * What came of publishing to one place.
 *
 * @param where   by which channel, with its settings
 * @param places  where each document went; empty where nothing was delivered
 * @param failure why nothing was
 */
public record PublishOutcome(Publication where, List<String> places, Optional<Finding> failure) {

	public PublishOutcome {
		Objects.requireNonNull(where);
		places = List.copyOf(places);
		Objects.requireNonNull(failure);
	}
}
