package org.postern.mail.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.postern.api.progress.Cancellation;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.DeliveryReport;
import org.postern.mail.Found;
import org.postern.mail.Letter;
import org.postern.mail.MailClient;
import org.postern.mail.Mailer;
import org.postern.mail.Mailing;
import org.postern.mail.ReportReader;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

/** Mail over Jakarta Mail: the only place that sets its class loader, and that ends its calls when cancelled. */
@Component
public final class JakartaMail implements MailClient, Mailer, ReportReader {

	private static final Set<String> PROTOCOLS = Set.of("imap", "pop3", "smtp");

	private final ClassLoader loader = new MailClassLoader();

	@Override
	public boolean speaks(String protocol) {
		return PROTOCOLS.contains(protocol);
	}

	@Override
	public Answer<String> logIn(Account account) throws InterruptedException {
		return call(account, MailBox::logIn);
	}

	@Override
	public Answer<String> send(Account account, Letter letter) throws InterruptedException {
		return call(account, box -> box.send(new LetterWriting(letter)));
	}

	@Override
	public Answer<String> send(Account account, Mailing mailing) throws InterruptedException {
		return call(account, box -> box.send(new MailingWriting(mailing)));
	}

	@Override
	public byte[] compose(Mailing mailing) {
		return byJakarta(() -> {
			try {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				new MailingWriting(mailing).write(Session.getInstance(new Properties())).writeTo(bytes);
				return bytes.toByteArray();
			} catch (MessagingException | IOException e) {
				throw new IllegalStateException("A message could not be written into memory", e);
			}
		});
	}

	@Override
	public Answer<Optional<Found>> find(Account account, String folder, String messageId) throws InterruptedException {
		return call(account, box -> box.find(folder, messageId));
	}

	@Override
	public Answer<Optional<Found>> remove(Account account, String messageId) throws InterruptedException {
		return call(account, box -> box.remove(messageId));
	}

	@Override
	public Answer<Integer> reports(Account account, String folder, Instant since, Consumer<byte[]> taker)
			throws InterruptedException {
		return call(account, box -> box.reports(folder, since, taker));
	}

	@Override
	public Optional<DeliveryReport> read(byte[] message) {
		return byJakarta(() -> {
			try {
				return ReportParts.read(message);
			} catch (MessagingException | IOException e) {
				return Optional.empty();
			}
		});
	}

	/** Something done with a mailbox. */
	private interface Call<T> {
		T with(MailBox box) throws MessagingException, IOException;
	}

	private <T> Answer<T> call(Account account, Call<T> call) throws InterruptedException {
		return byJakarta(() -> connected(account, call));
	}

	private static <T> Answer<T> connected(Account account, Call<T> call) throws InterruptedException {
		Connections connections = new Connections();
		try (Cancellation.Registration closing = account.cancellation().onCancel(connections::close)) {
			account.cancellation().check();
			return new Answer.Done<>(call.with(box(account, new MailSession(account, connections))));
		} catch (MessagingException | IOException e) {
			account.cancellation().check();
			refuseInterrupted();
			return new Answer.Failed<>(Problems.of(e));
		} finally {
			connections.close();
		}
	}

	/** Something done by Jakarta Mail, which finds its parts by the class loader of the thread. */
	private interface Work<T, E extends Exception> {
		T done() throws E;
	}

	private <T, E extends Exception> T byJakarta(Work<T, E> work) throws E {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			return work.done();
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	/** An interrupt of a virtual thread closes the socket it waits on. */
	private static void refuseInterrupted() throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException("Interrupted");
		}
	}

	private static MailBox box(Account account, MailSession session) {
		return switch (account.endpoint().protocol()) {
			case "imap" -> new ImapBox(session);
			case "pop3" -> new Pop3Box(session);
			case "smtp" -> new SendingBox(session, account);
			default -> throw new IllegalArgumentException(
					"Mail is not read or sent by " + account.endpoint().protocol());
		};
	}
}
