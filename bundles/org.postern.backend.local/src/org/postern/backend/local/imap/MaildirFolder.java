package org.postern.backend.local.imap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SearchTerm;

import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.StoredMail;

/** GreenMail's view of one of our folders, for one client. Everything is on disk when a method returns. */
final class MaildirFolder implements MailFolder {

	private final String prefix;
	private final String name;
	private final FolderFiles files;
	private final FlagLetters letters;
	private final ParsedMail parsed;

	/** @param prefix the owner, whom the engine puts before names and takes off again */
	MaildirFolder(String prefix, String name, FolderFiles files) {
		this.prefix = prefix;
		this.name = name;
		this.files = files;
		this.letters = new FlagLetters(files.keywords());
		this.parsed = new ParsedMail(files, letters);
	}

	FolderFiles files() {
		return files;
	}

	FlagLetters letters() {
		return letters;
	}

	@Override
	public String getName() {
		return name.substring(name.lastIndexOf(MaildirHost.DELIMITER) + 1);
	}

	@Override
	public String getFullName() {
		return prefix + name;
	}

	@Override
	public Flags getAvailableFlags() {
		return letters.known();
	}

	/** {@code \*}: users may make up keywords. */
	@Override
	public Flags getPermanentFlags() {
		Flags flags = letters.known();
		flags.add(Flags.Flag.USER);
		return flags;
	}

	@Override
	public int getMessageCount() {
		return files.list().size();
	}

	/** Who was told first of a message is nobody's business any more (RFC 9051 appendix E). */
	@Override
	public int getRecentCount(boolean reset) {
		return 0;
	}

	@Override
	public long getUidValidity() {
		return files.uidValidity();
	}

	@Override
	public int getFirstUnseen() {
		throw unselected();
	}

	@Override
	public int getUnseenCount() {
		return (int) files.list().stream().filter(mail -> !mail.name().hasFlag(FlagLetters.SEEN)).count();
	}

	@Override
	public boolean isSelectable() {
		return true;
	}

	@Override
	public long getUIDNext() {
		return files.uidNext();
	}

	@Override
	public long appendMessage(MimeMessage message, Flags flags, Date received) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			message.writeTo(bytes);
			InputStream text = new ByteArrayInputStream(bytes.toByteArray());
			return files.add(text, received.toInstant(), letters.letters(flags)).uid();
		} catch (MessagingException e) {
			throw new IllegalStateException("The message cannot be written", e);
		} catch (IOException e) {
			throw new UncheckedIOException("The message could not be stored: " + e.getMessage(), e);
		}
	}

	@Override
	public void store(MovingMessage message) {
		store(message.getMessage());
	}

	@Override
	public void store(MimeMessage message) {
		appendMessage(message, new Flags(), new Date());
	}

	@Override
	public void deleteAllMessages() {
		remove(mail -> true);
	}

	@Override
	public void expunge() {
		remove(mail -> mail.name().hasFlag(FlagLetters.DELETED));
	}

	@Override
	public void expunge(IdRange[] uids) {
		remove(mail -> mail.name().hasFlag(FlagLetters.DELETED)
				&& Arrays.stream(uids).anyMatch(range -> range.includes(mail.uid())));
	}

	void remove(Predicate<StoredMail> which) {
		Set<Long> uids = files.list().stream().filter(which).map(StoredMail::uid).collect(Collectors.toSet());
		try {
			files.remove(uids);
			uids.forEach(parsed::forget);
		} catch (IOException e) {
			throw new UncheckedIOException("Messages could not be removed: " + e.getMessage(), e);
		}
	}

	/** Changes are told by comparing; see {@link SelectedFolder}. */
	@Override
	public void addListener(FolderListener listener) {
		// nobody is called
	}

	@Override
	public void removeListener(FolderListener listener) {
		// nobody was called
	}

	/** The engine's contract: null where it is gone. */
	@Override
	public StoredMessage getMessage(long uid) {
		return message(uid).orElse(null);
	}

	/** A message of which nothing is asked but its UID. */
	StoredMessage withoutText(long uid) {
		return parsed.withoutText(uid);
	}

	Optional<StoredMessage> message(long uid) {
		return files.find(uid).flatMap(parsed::of);
	}

	@Override
	public long[] getMessageUids() {
		return files.list().stream().mapToLong(StoredMail::uid).toArray();
	}

	@Override
	public long[] search(SearchTerm term) {
		throw unselected();
	}

	/** @param number under which the client knows the message */
	boolean matches(long uid, int number, SearchTerm term) {
		Optional<StoredMessage> message = message(uid);
		message.ifPresent(found -> found.updateMessageNumber(number));
		return message.filter(found -> term.match(found.getMimeMessage())).isPresent();
	}

	@Override
	public long copyMessage(long uid, MailFolder target) throws FolderException {
		StoredMail mail = require(uid);
		MaildirFolder other = (MaildirFolder) target;
		try {
			Optional<InputStream> text = files.open(uid);
			if (text.isEmpty()) {
				throw gone(uid);
			}
			try (InputStream open = text.get()) {
				String flags = other.letters.letters(letters.flags(mail.name().flags()));
				return other.files.add(open, mail.arrival(), flags).uid();
			}
		} catch (IOException e) {
			throw new FolderException("The message could not be copied: " + e.getMessage(), e);
		}
	}

	@Override
	public long moveMessage(long uid, MailFolder target) throws FolderException {
		long copy = copyMessage(uid, target);
		remove(mail -> mail.uid() == uid);
		return copy;
	}

	private StoredMail require(long uid) throws FolderException {
		return files.find(uid).orElseThrow(() -> gone(uid));
	}

	private static FolderException gone(long uid) {
		return new FolderException("The message with UID " + uid + " is gone");
	}

	@Override
	public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
			throws FolderException {
		Flags changed = letters.flags(require(uid).name().flags());
		if (value) {
			changed.add(flags);
		} else {
			changed.remove(flags);
		}
		replaceFlags(changed, uid, silent, addUid);
	}

	@Override
	public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
		try {
			files.setFlags(uid, letters.letters(flags)).orElseThrow(() -> gone(uid));
		} catch (IOException e) {
			throw new FolderException("Flags could not be kept: " + e.getMessage(), e);
		}
	}

	@Override
	public int getMsn(long uid) {
		throw unselected();
	}

	private static UnsupportedOperationException unselected() {
		return new UnsupportedOperationException("Message numbers are the selected folder's");
	}

	@Override
	public void signalDeletion() {
		// whoever has the folder open sees it empty
	}

	@Override
	public List<StoredMessage> getMessages(MsgRangeFilter range) {
		throw unselected();
	}

	@Override
	public List<StoredMessage> getMessages() {
		return files.list().stream().flatMap(mail -> parsed.of(mail).stream()).toList();
	}

	@Override
	public List<StoredMessage> getNonDeletedMessages() {
		return files.list().stream().filter(mail -> !mail.name().hasFlag(FlagLetters.DELETED))
				.flatMap(mail -> parsed.of(mail).stream()).toList();
	}
}
