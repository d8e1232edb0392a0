package org.postern.core.internal.profile;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

/** Writes into the journal what was published, and what could not be. */
final class PublishRecord {

	private final Journal journal;
	private final Clock clock;

	PublishRecord(Journal journal, Clock clock) {
		this.journal = journal;
		this.clock = clock;
	}

	void delivered(Site site, Domain domain, Delivery delivery) throws IOException {
		add(site, domain, "delivered over " + delivery.channel(), delivery.places());
	}

	/** The failure to be thrown; it also tells if the journal could not be written. */
	ChannelException failed(Site site, Domain domain, String channel, ChannelException failure) {
		try {
			add(site, domain, "failed over " + channel, List.of(failure.getMessage(), failure.remedy()));
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
		return failure;
	}

	private void add(Site site, Domain domain, String result, List<String> details) throws IOException {
		List<String> lines = new ArrayList<>(List.of("profile of " + domain.name()));
		lines.addAll(details);
		journal.add(site, new JournalEntry(clock.instant(), System.getProperty("user.name", "unknown"), domain.server(),
				"publish", result, Optional.empty(), lines));
	}
}
