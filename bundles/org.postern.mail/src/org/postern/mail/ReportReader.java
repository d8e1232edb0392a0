package org.postern.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what mail servers report of messages that were sent. Thread-safe; blocks. Nothing in a mailbox is changed. */
public interface ReportReader {

	/** No report is longer, in bytes, unless a server sends a large message back as a whole; then it is not read. */
	int MOST_BYTES = 10 << 20;

	/** How many messages of a mailbox are looked at, the newest. */
	int MOST_MESSAGES = 5_000;

	/**
	 * Reads a report.
	 *
	 * @param message as it was received (RFC 5322)
	 * @return empty where it is none, or one that makes no sense
	 */
	Optional<DeliveryReport> read(byte[] message);

	/**
	 * Hands over all messages of a mailbox's folder that say that they are reports.
	 *
	 * @param folder as IMAP names it; POP3 knows no folder but the inbox
	 * @param since  older ones are left out, by the day
	 * @return how many were too large to be read
	 * @throws InterruptedException if the account's cancellation was used, or the thread interrupted
	 */
	Answer<Integer> reports(Account account, String folder, Instant since, Consumer<byte[]> taker) throws InterruptedException;
}
