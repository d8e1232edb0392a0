package org.postern.backend.local.imap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.lang.reflect.Constructor;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.icegreen.greenmail.store.StoredMessage;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.StoredMail;

/** Messages as GreenMail's engine wants them: parsed when asked for, forgotten when memory is short. For one client. */
final class ParsedMail {

	private final FolderFiles files;
	private final FlagLetters letters;
	private final Map<Long, SoftReference<StoredMessage>> parsed = new HashMap<>();
	private final Constructor<StoredMessage> constructor = constructor();
	private final Session nobody = Session.getInstance(new Properties());

	ParsedMail(FolderFiles files, FlagLetters letters) {
		this.files = files;
		this.letters = letters;
	}

	/** The engine keeps the constructor to itself, and offers no other way to bring messages of one's own. */
	private static Constructor<StoredMessage> constructor() {
		try {
			Constructor<StoredMessage> found = StoredMessage.class.getDeclaredConstructor(MimeMessage.class, Date.class,
					long.class);
			found.setAccessible(true);
			return found;
		} catch (NoSuchMethodException e) {
			throw new IllegalStateException("This is another GreenMail than the one pinned", e);
		}
	}

	/** Empty where the message is gone. */
	Optional<StoredMessage> of(StoredMail mail) {
		Optional<StoredMessage> message = Optional.ofNullable(parsed.get(mail.uid())).map(SoftReference::get)
				.or(() -> parse(mail));
		message.ifPresent(known -> setFlags(known, letters.flags(mail.name().flags())));
		return message;
	}

	private static void setFlags(StoredMessage message, Flags wanted) {
		message.setFlags(message.getFlags(), false);
		message.setFlags(wanted, true);
	}

	StoredMessage withoutText(long uid) {
		try {
			return constructor.newInstance(new MimeMessage(nobody, InputStream.nullInputStream()), new Date(), uid);
		} catch (MessagingException | ReflectiveOperationException e) {
			throw new IllegalStateException("An empty message cannot be made", e);
		}
	}

	private Optional<StoredMessage> parse(StoredMail mail) {
		try {
			Optional<InputStream> text = files.open(mail.uid());
			if (text.isEmpty()) {
				return Optional.empty();
			}
			try (InputStream in = new BufferedInputStream(text.get())) {
				StoredMessage message = constructor.newInstance(new MimeMessage(nobody, in), Date.from(mail.arrival()),
						mail.uid());
				parsed.put(mail.uid(), new SoftReference<>(message));
				return Optional.of(message);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("A message cannot be read", e);
		} catch (MessagingException | ReflectiveOperationException e) {
			throw new IllegalStateException("A message cannot be parsed: " + mail.name(), e);
		}
	}

	void forget(long uid) {
		parsed.remove(uid);
	}
}
