package org.postern.mail.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.eclipse.angus.mail.pop3.POP3Folder;
import org.postern.mail.ReportReader;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;

/** A mailbox read by POP3. */
final class Pop3Box extends ReadingBox {

	/** POP3 cannot search; each look at a message is a TOP command (RFC 1939 section 7). */
	private static final int NEWEST = 100;

	Pop3Box(MailSession session) {
		super(session, "pop3");
	}

	@Override
	Optional<Message> search(Folder inbox, String messageId) throws MessagingException {
		int count = inbox.getMessageCount();
		for (int number = count; number > Math.max(0, count - NEWEST); number--) {
			Message message = inbox.getMessage(number);
			if (names(message, messageId)) {
				return Optional.of(message);
			}
		}
		return Optional.empty();
	}

	private static boolean names(Message message, String messageId) throws MessagingException {
		return Optional.ofNullable(message.getHeader("Message-ID")).stream().flatMap(Arrays::stream)
				.anyMatch(value -> value.strip().equals(messageId));
	}

	/** The time is that of the header, for POP3 tells none of its own; one without it is taken. */
	@Override
	List<Message> reports(Folder inbox, Instant since) throws MessagingException {
		List<Message> found = new ArrayList<>();
		int count = inbox.getMessageCount();
		for (int number = count; number > Math.max(0, count - ReportReader.MOST_MESSAGES); number--) {
			Message message = inbox.getMessage(number);
			Optional<Instant> sent = Optional.ofNullable(message.getSentDate()).map(Date::toInstant);
			if (message.isMimeType("multipart/report") && sent.filter(since::isAfter).isEmpty()) {
				found.add(message);
			}
		}
		return found;
	}

	/** POP3 removes what is marked when the session ends well. */
	@Override
	void delete(Folder inbox, Message message) throws MessagingException {
		message.setFlag(Flags.Flag.DELETED, true);
		inbox.close(true);
	}

	/** Asked from LIST: of a message whose header is known, Jakarta Mail tells the size without it. */
	@Override
	int size(Folder folder, Message message) throws MessagingException {
		return ((POP3Folder) folder).getSizes()[message.getMessageNumber() - 1];
	}

	@Override
	String capabilities(Store store) {
		return "";
	}
}
