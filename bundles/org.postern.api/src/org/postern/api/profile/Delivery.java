package org.postern.api.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a channel delivered.
 *
 * @param channel the channel's id; any other word, such as {@code mail-preview}, where the set is only shown: then nobody was
 *                given anything
 * @param places  where each document went, in the order of the set
 * @param message the Message-ID, with angle brackets, by which a mail server reports later that it could not deliver it;
 *                empty where nothing is heard afterwards
 */
public record Delivery(String channel, List<String> places, Optional<String> message) {

	public Delivery {
		places = List.copyOf(places);
		Objects.requireNonNull(message);
	}

	/** Of which nothing is heard afterwards. */
	public Delivery(String channel, List<String> places) {
		this(channel, places, Optional.empty());
	}
}
