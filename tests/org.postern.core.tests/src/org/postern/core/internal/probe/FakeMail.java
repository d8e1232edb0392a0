package org.postern.core.internal.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.postern.core.internal.net.Waiting;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Found;
import org.postern.mail.Letter;
import org.postern.mail.MailClient;
import org.postern.mail.MailProblem;

/** One mailbox in memory; a message needs some looks until it is there. */
final class FakeMail implements MailClient {

	final Map<String, Letter> inbox = new HashMap<>();
	/** What goes wrong, by verb and protocol: {@code send smtp}. */
	final Map<String, MailProblem> problems = new HashMap<>();
	final List<String> log = new CopyOnWriteArrayList<>();
	int looksNeeded = 1;
	boolean hangsOnFind;
	private int looks;

	@Override
	public boolean speaks(String protocol) {
		return Set.of("imap", "pop3", "smtp").contains(protocol);
	}

	@Override
	public synchronized Answer<String> logIn(Account account) {
		return answer("login", account, "");
	}

	@Override
	public synchronized Answer<String> send(Account account, Letter letter) {
		Answer<String> answer = answer("send", account, "250 queued");
		if (answer instanceof Answer.Done<String>) {
			inbox.put(letter.messageId(), letter);
		}
		return answer;
	}

	@Override
	public Answer<Optional<Found>> find(Account account, String folder, String messageId)
			throws InterruptedException {
		if (hangsOnFind) {
			log.add("hanging");
			Waiting.pause(account.timeout(), account.cancellation());
		}
		boolean there = ++looks >= looksNeeded && inbox.containsKey(messageId);
		return answer("find", account, there ? Optional.of(new Found("INBOX, message 1 of 1", 100)) : Optional.empty());
	}

	@Override
	public synchronized Answer<Optional<Found>> remove(Account account, String messageId) {
		Answer<Optional<Found>> answer = answer("remove", account,
				Optional.ofNullable(inbox.get(messageId)).map(letter -> new Found("INBOX, message 1 of 1", 100)));
		if (answer instanceof Answer.Done<Optional<Found>>) {
			inbox.remove(messageId);
		}
		return answer;
	}

	private <T> Answer<T> answer(String verb, Account account, T value) {
		String what = verb + " " + account.endpoint().protocol();
		log.add(what + ":" + account.endpoint().port());
		return Optional.ofNullable(problems.get(what)).<Answer<T>>map(Answer.Failed::new)
				.orElseGet(() -> new Answer.Done<>(value));
	}
}
