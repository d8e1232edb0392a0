package org.postern.backend.local.imap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.icegreen.greenmail.store.StoredMessage;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.postern.backend.local.maildir.MailFolderFiles;
import org.postern.backend.local.maildir.StoredMail;

/** Messages as GreenMail's engine wants them: parsed when asked for, forgotten when memory is short. */
final class ParsedMail {

	private final MailFolderFiles files;
	private final FlagLetters letters;
	private final Map<Long, SoftReference<StoredMessage>> parsed = new ConcurrentHashMap<>();
	private final Constructor<StoredMessage> constructor;

	ParsedMail(MailFolderFiles files, FlagLetters letters) {
		this.files = files;
		this.letters = letters;
		this.constructor = constructor();
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

	StoredMessage of(StoredMail mail) {
		StoredMessage known = Optional.ofNullable(parsed.get(mail.uid())).map(SoftReference::get).orElseGet(() -> {
			StoredMessage fresh = parse(mail);
			parsed.put(mail.uid(), new SoftReference<>(fresh));
			return fresh;
		});
		setFlags(known, letters.flags(mail.name().flags()));
		return known;
	}

	private static void setFlags(StoredMessage message, Flags wanted) {
		message.setFlags(message.getFlags(), false);
		message.setFlags(wanted, true);
	}

	private StoredMessage parse(StoredMail mail) {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(files.file(mail)))) {
			Session nobody = Session.getInstance(new java.util.Properties());
			return constructor.newInstance(new MimeMessage(nobody, in), Date.from(mail.arrival()), mail.uid());
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
