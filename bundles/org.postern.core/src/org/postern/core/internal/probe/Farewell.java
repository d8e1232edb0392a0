package org.postern.core.internal.probe;

import java.time.Duration;

import org.postern.api.progress.CancelSource;
import org.postern.mail.Account;
import org.postern.mail.MailClient;

/**
 * Removes the message of a test that was cancelled. One short attempt, for the test has to end within a second,
 * its message removed or not.
 */
record Farewell(MailClient mail) {

	private static final Duration PATIENCE = Duration.ofMillis(600);

	/** @throws InterruptedException if that did not suffice */
	void remove(Account account, String messageId) throws InterruptedException {
		CancelSource enough = new CancelSource();
		Thread timer = Thread.ofVirtual().start(() -> cancelLater(enough));
		try {
			mail.remove(account.within(PATIENCE, enough), messageId);
		} finally {
			timer.interrupt();
		}
	}

	private static void cancelLater(CancelSource source) {
		try {
			Thread.sleep(PATIENCE);
			source.cancel();
		} catch (InterruptedException e) {
			// the attempt has ended in time
			Thread.currentThread().interrupt();
		}
	}
}
