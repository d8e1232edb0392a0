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
import org.postern.backend.local.accounts.AccountFile;
import org.postern.backend.local.maildir.MailFolderFiles;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.maildir.Mailbox;
import org.postern.backend.local.maildir.StoredMail;

/** Lets held mail go when its time is over, and removes what has expired from inboxes. */
record LocalRetention(MailStore store, AccountFile accounts) {

	RetentionReport run(RetentionRun run) throws IOException {
		List<MailboxRetention> reports = new ArrayList<>();
		for (MailAddress account : accounts.list()) {
			reports.add(run(account, run));
		}
		return new RetentionReport(run.dryRun(), reports);
	}

	private MailboxRetention run(MailAddress account, RetentionRun run) throws IOException {
		Retention retention = run.policy().retention(account);
		Mailbox mailbox = store.mailbox(account);
		Optional<MailFolderFiles> holdFolder = mailbox.folder(retention.holdFolder());
		List<StoredMail> held = holdFolder.map(MailFolderFiles::list).orElse(List.of()).stream()
				.filter(mail -> mail.name().heldSince().isPresent()).toList();
		List<StoredMail> released = held.stream()
				.filter(mail -> retention.hold().isOver(mail.name().heldSince().orElseThrow(), run.now())).toList();
		List<StoredMail> expired = mailbox.inbox().list().stream()
				.filter(mail -> retention.expire().isOver(mail.arrival(), run.now())).toList();
		if (!run.dryRun()) {
			mailbox.inbox().remove(expired);
			if (holdFolder.isPresent()) {
				holdFolder.get().remove(released);
			}
		}
		List<StoredMail> gone = Stream.concat(released.stream(), expired.stream()).toList();
		Optional<Instant> oldest = gone.stream().map(StoredMail::arrival).min(Instant::compareTo);
		return new MailboxRetention(account, released.size(), expired.size(),
				gone.stream().mapToLong(StoredMail::size).sum(), oldest, held.size() - released.size());
	}
}
