package org.postern.core.internal.change;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.core.change.ListenerProof;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

/** Tells the journal who did what when, and how it ended. */
final class ChangeRecords {

	private final Journal journal;
	private final Clock clock;
	private final String who;

	ChangeRecords(Journal journal, Clock clock, String who) {
		this.journal = journal;
		this.clock = clock;
		this.who = who;
	}

	/** @param details the entry's lines, in parts */
	void add(Site site, Revision revision, String action, String result, List<List<String>> details)
			throws IOException {
		journal.add(site, new JournalEntry(clock.instant(), who, revision.server(), action, result,
				Optional.of(revision.id()), details.stream().flatMap(List::stream).toList()));
	}

	static List<String> changes(List<PlannedChange> changes) {
		return changes.stream().map(PlannedChange::summary).toList();
	}

	static List<String> proofs(List<ListenerProof> proofs) {
		return proofs.stream().map(proof -> proof.listener().id() + " at " + proof.livePort() + ": " + proof.observed()
				+ (proof.isProven() ? "" : " (not as stated)")).toList();
	}

	/** What went wrong, each with its remedy. */
	static List<String> reasons(List<Finding> findings) {
		List<String> lines = new ArrayList<>();
		for (Finding finding : findings) {
			lines.add("Because: " + finding.summary());
			if (!finding.remedy().isBlank()) {
				lines.add("Remedy: " + finding.remedy());
			}
		}
		return lines;
	}
}
