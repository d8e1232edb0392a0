package org.postern.api.profile;

import java.util.List;

/**
 * What a channel delivered.
 *
 * @param channel the channel's id
 * @param places  where each document went, in the order of the set
 */
public record Delivery(String channel, List<String> places) {

	public Delivery {
		places = List.copyOf(places);
	}
}
