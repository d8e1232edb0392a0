package org.postern.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was done to a server.
 *
 * @param at       when
 * @param who      the user of this computer who did it
 * @param server   the server's name
 * @param action   {@code apply}, {@code restore}, {@code retention}, {@code publish} …
 * @param result   in a few words: {@code applied and proven}
 * @param revision the id of the revision that undoes it
 * @param details  one line each: what changed, why it failed
 */
public record JournalEntry(Instant at, String who, String server, String action, String result,
		Optional<String> revision, List<String> details) {

	/** The action of an entry that tells of one script that was run on a server. */
	public static final String COMMAND = "command";

	public JournalEntry {
		details = List.copyOf(details);
	}
}
