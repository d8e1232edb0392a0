package org.postern.mail.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.postern.mail.Found;
import org.postern.mail.MailClient;
import org.postern.mail.ReportReader;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;

/** The inbox of an account, read by IMAP or POP3. */
abstract class ReadingBox implements MailBox {

	/** More than any honest message has. */
	private static final int MOST_HEADERS = 300;
	private static final Pattern UNFOLD = Pattern.compile("\\s*\\R\\s*");

	private final MailSession session;
	private final String protocol;

	ReadingBox(MailSession session, String protocol) {
		this.session = session;
		this.protocol = protocol;
	}

	/** The message with this Message-ID header. */
	abstract Optional<Message> search(Folder inbox, String messageId) throws MessagingException;

	/** Removes this message and no other. */
	abstract void delete(Folder inbox, Message message) throws MessagingException;

	abstract String capabilities(Store store) throws MessagingException;

	@Override
	public String logIn() throws MessagingException {
		try (Store store = session.jakarta().getStore(protocol)) {
			session.connect(store);
			return capabilities(store);
		}
	}

	@Override
	public Optional<Found> find(String name, String messageId) throws MessagingException {
		return withFolder(name, Folder.READ_ONLY, folder -> {
			Optional<Message> message = search(folder, messageId);
			return message.isPresent() ? Optional.of(found(folder, message.get())) : Optional.empty();
		});
	}

	@Override
	public Optional<Found> remove(String messageId) throws MessagingException {
		return withFolder(MailClient.INBOX, Folder.READ_WRITE, inbox -> {
			Optional<Message> message = search(inbox, messageId);
			if (message.isEmpty()) {
				return Optional.empty();
			}
			Found found = new Found(place(inbox, message.get()), size(inbox, message.get()));
			delete(inbox, message.get());
			return Optional.of(found);
		});
	}

	/** In bytes, header included. */
	abstract int size(Folder folder, Message message) throws MessagingException;

	private Found found(Folder folder, Message message) throws MessagingException {
		return new Found(place(folder, message), size(folder, message), headers(message));
	}

	private static String place(Folder folder, Message message) throws MessagingException {
		return folder.getFullName() + ", message " + message.getMessageNumber() + " of " + folder.getMessageCount();
	}

	private static List<String> headers(Message message) throws MessagingException {
		return Collections.list(message.getAllHeaders()).stream().limit(MOST_HEADERS)
				.map(header -> header.getName() + ": " + UNFOLD.matcher(header.getValue()).replaceAll(" ").strip()).toList();
	}

	@Override
	public int reports(String name, Instant since, Consumer<byte[]> taker) throws MessagingException {
		return withFolder(name, Folder.READ_ONLY, folder -> {
			int tooLarge = 0;
			for (Message message : reports(folder, since)) {
				if (size(folder, message) > ReportReader.MOST_BYTES) {
					tooLarge++;
				} else {
					taker.accept(bytes(message));
				}
			}
			return tooLarge;
		});
	}

	/** The newest messages that say that they are reports. */
	abstract List<Message> reports(Folder folder, Instant since) throws MessagingException;

	private static byte[] bytes(Message message) throws MessagingException {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			message.writeTo(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new MessagingException("A message could not be read", e);
		}
	}

	/** Something done with an open folder. */
	private interface Work<T> {
		T with(Folder folder) throws MessagingException;
	}

	private <T> T withFolder(String name, int mode, Work<T> work) throws MessagingException {
		try (Store store = session.jakarta().getStore(protocol)) {
			session.connect(store);
			Folder folder = store.getFolder(name);
			folder.open(mode);
			T found = work.with(folder);
			if (folder.isOpen()) {
				folder.close(false);
			}
			return found;
		}
	}

	@Override
	public String send(Writing message) {
		throw new UnsupportedOperationException(protocol + " sends no mail");
	}
}
