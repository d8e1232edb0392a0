package org.postern.core.internal.push;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.Domain;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushState;
import org.postern.core.site.Site;

/** Writes into the journal how a run ended. */
record PushJournal(Journal journal, Clock clock) {

	void add(Site site, PushReport report) throws IOException {
		Set<String> domains = report.rows().stream().map(row -> row.user().address().domain()).collect(Collectors.toSet());
		String servers = site.domains().stream().filter(domain -> domains.contains(domain.name().toLowerCase(Locale.ROOT)))
				.map(Domain::server).distinct().collect(Collectors.joining(", "));
		String counts = Stream.of(PushState.values()).filter(state -> report.count(state) > 0)
				.map(state -> report.count(state) + " " + state.label()).collect(Collectors.joining(", "));
		journal.add(site, new JournalEntry(clock.instant(), System.getProperty("user.name", "unknown"), servers, "push",
				counts + " over " + report.request().way().channel(), Optional.empty(), List.of("run " + report.run())));
	}
}
