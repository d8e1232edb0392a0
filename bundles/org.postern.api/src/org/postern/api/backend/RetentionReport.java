package org.postern.api.backend;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;

/**
 * What a retention run removed, or would remove.
 *
 * @param dryRun    whether nothing was removed
 * @param mailboxes one entry for each mailbox that the run looked at
 */
public record RetentionReport(boolean dryRun, List<MailboxRetention> mailboxes) {

	public RetentionReport {
		mailboxes = List.copyOf(mailboxes);
	}

	public int messages() {
		return mailboxes.stream().mapToInt(mailbox -> mailbox.released() + mailbox.expired()).sum();
	}

	public long bytes() {
		return mailboxes.stream().mapToLong(MailboxRetention::bytes).sum();
	}

	/**
	 * @param mailbox  whose
	 * @param released held messages whose hold is over
	 * @param expired  messages that have expired
	 * @param bytes    the size of both together
	 * @param oldest   arrival of the oldest of them
	 * @param stillHeld messages that stay held
	 */
	public record MailboxRetention(MailAddress mailbox, int released, int expired, long bytes,
			Optional<Instant> oldest, int stillHeld) {
	}
}
