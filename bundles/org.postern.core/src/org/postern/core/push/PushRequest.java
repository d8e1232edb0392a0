package org.postern.core.push;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Publication;

/**
 * How users are to be given their profiles.
 *
 * @param way     the channel, with its settings
 * @param formats the ids of the formats in which each profile is written; empty for the usual ones, which a person sets up
 *                his mail with, {@link #EVERY_FORMAT} for all that have something to say of it
 * @param limits  how fast
 * @param again   whether those who hold the present profile already are given it once more
 */
public record PushRequest(Publication way, List<String> formats, PushLimits limits, boolean again) {

	/** Instead of ids: every format that is installed. */
	public static final List<String> EVERY_FORMAT = List.of("all");

	public PushRequest {
		Objects.requireNonNull(way);
		Objects.requireNonNull(limits);
		formats = List.copyOf(formats);
	}
}
