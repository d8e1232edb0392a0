package org.postern.backend.local.imap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

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

import org.postern.backend.local.maildir.MailFolderFiles;
import org.postern.backend.local.maildir.MailFolderFiles.FolderChange;
import org.postern.backend.local.maildir.StoredMail;

/** GreenMail's view of one of our folders. Everything is on disk when a method returns. */
final class MaildirFolder implements MailFolder {

	private final String prefix;
	private final String name;
	private final MailFolderFiles files;
	private final FlagLetters letters;
	private final ParsedMail parsed;
	private final List<FolderListener> listeners = new CopyOnWriteArrayList<>();

	MaildirFolder(String prefix, String name, MailFolderFiles files) {
		this.prefix = prefix;
		this.name = name;
		this.files = files;
		this.letters = new FlagLetters(files.path());
		this.parsed = new ParsedMail(files, letters);
		files.listen(this::tell);
	}

	private void tell(FolderChange change) {
		switch (change) {
			case FolderChange.Added added -> listeners.forEach(listener -> listener.added(files.list().size()));
			case FolderChange.Removed removed -> {
				parsed.forget(removed.mail().uid());
				listeners.forEach(listener -> listener.expunged(removed.position()));
			}
		}
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

	@Override
	public Flags getPermanentFlags() {
		return letters.known();
	}

	@Override
	public int getMessageCount() {
		return files.list().size();
	}

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
		List<StoredMail> mail = files.list();
		for (int index = 0; index < mail.size(); index++) {
			if (!has(mail.get(index), 'S')) {
				return index + 1;
			}
		}
		return 0;
	}

	@Override
	public int getUnseenCount() {
		return (int) files.list().stream().filter(mail -> !has(mail, 'S')).count();
	}

	private static boolean has(StoredMail mail, char letter) {
		return mail.name().flags().indexOf(letter) >= 0;
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
			Instant arrival = Optional.ofNullable(received).map(Date::toInstant).orElseGet(Instant::now);
			String kept = Optional.ofNullable(flags).map(letters::letters).orElse("");
			return files.add(new ByteArrayInputStream(bytes.toByteArray()), arrival, kept).uid();
		} catch (MessagingException e) {
			throw new IllegalStateException("The message cannot be written", e);
		} catch (IOException e) {
			throw new UncheckedIOException("The message could not be stored", e);
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
		remove(mail -> has(mail, 'T'));
	}

	@Override
	public void expunge(IdRange[] uids) {
		remove(mail -> has(mail, 'T') && Arrays.stream(uids).anyMatch(range -> range.includes(mail.uid())));
	}

	private void remove(Predicate<StoredMail> which) {
		try {
			files.remove(files.list().stream().filter(which).toList());
		} catch (IOException e) {
			throw new UncheckedIOException("Messages could not be removed", e);
		}
	}

	@Override
	public void addListener(FolderListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(FolderListener listener) {
		listeners.remove(listener);
	}

	/** The engine's contract: null where it is gone. */
	@Override
	public StoredMessage getMessage(long uid) {
		return files.find(uid).map(parsed::of).orElse(null);
	}

	@Override
	public long[] getMessageUids() {
		return files.list().stream().mapToLong(StoredMail::uid).toArray();
	}

	@Override
	public long[] search(SearchTerm term) {
		List<Long> found = new ArrayList<>();
		int number = 0;
		for (StoredMail mail : files.list()) {
			number++;
			StoredMessage message = parsed.of(mail);
			message.updateMessageNumber(number);
			if (term.match(message.getMimeMessage())) {
				found.add(mail.uid());
			}
		}
		return found.stream().mapToLong(Long::longValue).toArray();
	}

	@Override
	public long copyMessage(long uid, MailFolder target) throws FolderException {
		StoredMessage message = require(uid);
		return target.appendMessage(message.getMimeMessage(), message.getFlags(), message.getReceivedDate());
	}

	@Override
	public long moveMessage(long uid, MailFolder target) throws FolderException {
		long copy = copyMessage(uid, target);
		remove(mail -> mail.uid() == uid);
		return copy;
	}

	private StoredMessage require(long uid) throws FolderException {
		return parsed.of(files.find(uid).orElseThrow(() -> new FolderException("No message with UID " + uid)));
	}

	@Override
	public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
			throws FolderException {
		Flags changed = require(uid).getFlags();
		if (value) {
			changed.add(flags);
		} else {
			changed.remove(flags);
		}
		replaceFlags(changed, uid, silent, addUid);
	}

	@Override
	public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
		StoredMail mail = files.find(uid).orElseThrow(() -> new FolderException("No message with UID " + uid));
		try {
			StoredMessage now = parsed.of(files.setFlags(mail, letters.letters(flags)));
			int number = files.position(uid);
			Long shown = addUid ? uid : null;
			listeners.stream().filter(listener -> listener != silent)
					.forEach(listener -> listener.flagsUpdated(number, now.getFlags(), shown));
		} catch (IOException e) {
			throw new FolderException("Flags could not be kept: " + e.getMessage(), e);
		}
	}

	@Override
	public int getMsn(long uid) throws FolderException {
		int position = files.position(uid);
		if (position == 0) {
			throw new FolderException("No message with UID " + uid);
		}
		return position;
	}

	@Override
	public void signalDeletion() {
		listeners.forEach(FolderListener::mailboxDeleted);
	}

	@Override
	public List<StoredMessage> getMessages(MsgRangeFilter range) {
		List<StoredMessage> found = new ArrayList<>();
		List<StoredMail> mail = files.list();
		for (int index = 0; index < mail.size(); index++) {
			if (range.includes(index + 1)) {
				found.add(parsed.of(mail.get(index)));
			}
		}
		return found;
	}

	@Override
	public List<StoredMessage> getMessages() {
		return files.list().stream().map(parsed::of).toList();
	}

	@Override
	public List<StoredMessage> getNonDeletedMessages() {
		return files.list().stream().filter(mail -> !has(mail, 'T')).map(parsed::of).toList();
	}
}
