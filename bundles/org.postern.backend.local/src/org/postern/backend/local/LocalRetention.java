package org.postern.backend.local;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.backend.RetentionRun;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Retention;
import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.maildir.Maildir;
import org.postern.backend.local.maildir.Mailbox;
import org.postern.backend.local.maildir.MessageName;

/**
 * Lets held mail go when its time is over, and removes what has expired from inboxes and from what is held. Folders
 * that users made are theirs. It works on the files alone, so it does not matter which process runs the server.
 */
final class LocalRetention {

	private final LocalFolder folder;
	private final MailStore store;
	private final RetentionRun run;

	/** @param store the running server's, which then sees at once what is gone, or any other */
	LocalRetention(LocalFolder folder, MailStore store, RetentionRun run) {
		this.folder = folder;
		this.store = store;
		this.run = run;
	}

	RetentionReport report() throws IOException {
		List<MailboxRetention> reports = new ArrayList<>();
		for (MailAddress account : folder.accounts().list()) {
			reports.add(report(account));
		}
		return new RetentionReport(run.dryRun(), reports);
	}

	/** A message that goes. */
	private record Going(String folder, MessageName name, long size, boolean expired) {
	}

	private MailboxRetention report(MailAddress account) throws IOException {
		Mailbox mailbox = store.mailbox(account);
		List<Going> going = new ArrayList<>();
		int held = 0;
		for (String name : mailbox.names()) {
			Maildir maildir = mailbox.maildir(name);
			for (MessageName message : maildir.list()) {
				Optional<Boolean> expired = goes(account, name, message);
				if (expired.isPresent()) {
					going.add(new Going(name, message, maildir.size(message), expired.get()));
				} else if (message.heldSince().isPresent()) {
					held++;
				}
			}
		}
		MailboxRetention report = report(account, going, held);
		if (!run.dryRun() && !going.isEmpty()) {
			remove(mailbox, going);
			folder.log().add(run.now(), describe(report));
		}
		return report;
	}

	/** @return whether a message goes because it has expired, rather than been held long enough; empty where it stays */
	private Optional<Boolean> goes(MailAddress account, String folderName, MessageName message) {
		Retention retention = run.policy().retention(account);
		Optional<Instant> held = message.heldSince();
		boolean ours = held.isPresent() || folderName.equals(Mailbox.INBOX);
		if (ours && retention.expire().isOver(message.arrival(), run.now())) {
			return Optional.of(true);
		}
		return held.filter(since -> retention.hold().isOver(since, run.now())).map(since -> false);
	}

	private static MailboxRetention report(MailAddress account, List<Going> going, int held) {
		int expired = (int) going.stream().filter(Going::expired).count();
		Optional<Instant> oldest = going.stream().map(gone -> gone.name().arrival()).min(Instant::compareTo);
		return new MailboxRetention(account, going.size() - expired, expired,
				going.stream().mapToLong(Going::size).sum(), oldest, held);
	}

	private static void remove(Mailbox mailbox, List<Going> going) throws IOException {
		for (String name : going.stream().map(Going::folder).distinct().toList()) {
			mailbox.maildir(name)
					.delete(going.stream().filter(gone -> gone.folder().equals(name)).map(Going::name).toList());
			Optional<FolderFiles> open = mailbox.opened(name);
			if (open.isPresent()) {
				open.get().refresh();
			}
		}
	}

	private static String describe(MailboxRetention report) {
		return Stream.of("retention " + report.mailbox(), report.released() + " released after being held",
				report.expired() + " expired", report.bytes() + " bytes",
				"oldest of " + report.oldest().map(Instant::toString).orElse("-"), report.stillHeld() + " still held")
				.reduce((first, second) -> first + ", " + second).orElse("");
	}
}
