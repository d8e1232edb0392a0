package org.postern.mail.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.postern.mail.ReportReader;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.ReceivedDateTerm;

/** An inbox read by IMAP. */
final class ImapBox extends ReadingBox {

	private static final List<String> WORTH_TELLING = List.of("IDLE", "UIDPLUS", "MOVE", "QUOTA", "SPECIAL-USE",
			"CONDSTORE");

	ImapBox(MailSession session) {
		super(session, "imap");
	}

	@Override
	Optional<Message> search(Folder inbox, String messageId) throws MessagingException {
		return Arrays.stream(inbox.search(new MessageIDTerm(messageId))).findFirst();
	}

	/**
	 * By UID EXPUNGE (RFC 4315). Without it an EXPUNGE would remove whatever else is marked as deleted, so then the
	 * message is expunged only where it is the only one.
	 */
	@Override
	void delete(Folder inbox, Message message) throws MessagingException {
		boolean alone = inbox.search(new FlagTerm(new Flags(Flags.Flag.DELETED), true)).length == 0;
		message.setFlag(Flags.Flag.DELETED, true);
		if (((IMAPStore) inbox.getStore()).hasCapability("UIDPLUS")) {
			((IMAPFolder) inbox).expunge(new Message[] { message });
		} else if (alone) {
			inbox.expunge();
		}
	}

	/** Asked for by one search (RFC 9051 section 6.4.4), which every server knows; nothing is marked as read. */
	@Override
	List<Message> reports(Folder folder, Instant since) throws MessagingException {
		Message[] found = folder.search(new AndTerm(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)),
				new HeaderTerm("Content-Type", "multipart/report")));
		return Arrays.stream(found).sorted(Comparator.comparing(Message::getMessageNumber).reversed())
				.limit(ReportReader.MOST_MESSAGES).toList();
	}

	@Override
	int size(Folder folder, Message message) throws MessagingException {
		return message.getSize();
	}

	@Override
	String capabilities(Store store) throws MessagingException {
		List<String> told = new ArrayList<>();
		for (String capability : WORTH_TELLING) {
			if (((IMAPStore) store).hasCapability(capability)) {
				told.add(capability);
			}
		}
		return String.join(" ", told);
	}
}
