package org.postern.core.internal.tour;

import java.util.Optional;

import org.postern.core.internal.tour.Estate.Fault;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Found;
import org.postern.mail.Letter;
import org.postern.mail.MailClient;
import org.postern.mail.MailProblem;

/** One message at most, which POP3 deletes and the server holds. */
record EstateMail(Estate estate) implements MailClient {

	private static final Found FOUND = new Found("INBOX, message 1 of 1", 100);

	@Override
	public boolean speaks(String protocol) {
		return true;
	}

	@Override
	public Answer<String> logIn(Account account) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Answer<String> send(Account account, Letter letter) {
		estate.done.add("send to " + account.endpoint().port());
		return new Answer.Done<>("250 queued");
	}

	@Override
	public Answer<Optional<Found>> find(Account account, String messageId) {
		return found(estate.fault == Fault.STILL_THERE);
	}

	@Override
	public Answer<Optional<Found>> find(Account account, String folder, String messageId) {
		return estate.fault == Fault.LOST ? new Answer.Failed<>(new MailProblem.ServerFailed("NO no such folder"))
				: found(folder.equals("POP3 held"));
	}

	@Override
	public Answer<Optional<Found>> remove(Account account, String messageId) {
		estate.done.add("delete by " + account.endpoint().protocol());
		return found(estate.fault != Fault.NOT_DELIVERED);
	}

	private static Answer<Optional<Found>> found(boolean there) {
		return new Answer.Done<>(Optional.of(FOUND).filter(ignored -> there));
	}
}
