package org.postern.backend.local.maildir;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A folder of mail with its UIDs: the one place through which POP3, IMAP, SMTP and retention touch it in this process.
 * Thread-safe.
 */
public final class MailFolderFiles {

	private final Maildir maildir;
	private final Clock clock;
	private final UidIndex uids;
	private final Map<Long, StoredMail> mail = new LinkedHashMap<>();
	private final List<Consumer<FolderChange>> listeners = new CopyOnWriteArrayList<>();

	/** What happened to a folder, told after it happened. */
	public sealed interface FolderChange {
		/** A message is there. */
		record Added(StoredMail mail) implements FolderChange {
		}

		/** A message is gone. */
		record Removed(StoredMail mail, int position) implements FolderChange {
		}
	}

	public MailFolderFiles(Maildir maildir, Clock clock) throws IOException {
		this.maildir = maildir;
		this.clock = clock;
		maildir.create();
		maildir.clean();
		this.uids = new UidIndex(maildir.path(), clock.instant().getEpochSecond());
		for (MessageName name : maildir.list()) {
			remember(name);
		}
		uids.retain(mail.values().stream().map(known -> known.name().base())
				.collect(java.util.stream.Collectors.toSet()));
	}

	private StoredMail remember(MessageName name) throws IOException {
		StoredMail stored = new StoredMail(uids.uid(name.base()), name, maildir.size(name));
		mail.put(stored.uid(), stored);
		return stored;
	}

	public void listen(Consumer<FolderChange> listener) {
		listeners.add(listener);
	}

	/** Where the folder is on disk. */
	public java.nio.file.Path path() {
		return maildir.path();
	}

	public long uidValidity() {
		return uids.validity();
	}

	public synchronized long uidNext() {
		return uids.next();
	}

	/** All messages by UID. */
	public synchronized List<StoredMail> list() {
		return mail.values().stream().sorted((a, b) -> Long.compare(a.uid(), b.uid())).toList();
	}

	public synchronized Optional<StoredMail> find(long uid) {
		return Optional.ofNullable(mail.get(uid));
	}

	public java.nio.file.Path file(StoredMail stored) {
		return maildir.file(stored.name());
	}

	/** Adds a message; it is safe on disk when this returns. */
	public StoredMail add(InputStream message, Instant arrival, String flags) throws IOException {
		StoredMail stored;
		synchronized (this) {
			stored = remember(maildir.deliver(message, arrival, flags));
		}
		tell(new FolderChange.Added(stored));
		return stored;
	}

	public StoredMail add(InputStream message) throws IOException {
		return add(message, clock.instant(), "");
	}

	public synchronized StoredMail setFlags(StoredMail stored, String flags) throws IOException {
		StoredMail present = find(stored.uid()).orElseThrow(() -> new IOException("The message is gone"));
		MessageName name = present.name().withFlags(flags);
		if (!name.equals(present.name())) {
			maildir.rename(present.name(), name);
			mail.put(stored.uid(), new StoredMail(stored.uid(), name, stored.size()));
		}
		return mail.get(stored.uid());
	}

	/** Removes messages; those that are gone already are no matter. */
	public void remove(List<StoredMail> gone) throws IOException {
		for (StoredMail stored : gone) {
			int position;
			synchronized (this) {
				position = position(stored.uid());
				if (position > 0) {
					maildir.delete(mail.remove(stored.uid()).name());
				}
			}
			if (position > 0) {
				tell(new FolderChange.Removed(stored, position));
			}
		}
	}

	/** Puts messages that a POP3 program deleted into {@code held}, with the moment of their deletion. */
	public void hold(List<StoredMail> deleted, MailFolderFiles held) throws IOException {
		for (StoredMail stored : deleted) {
			move(stored, held, stored.name().heldSince(clock.instant()));
		}
	}

	private void move(StoredMail stored, MailFolderFiles other, MessageName name) throws IOException {
		int position;
		StoredMail arrived;
		synchronized (this) {
			position = position(stored.uid());
			if (position == 0) {
				return;
			}
			MessageName present = mail.get(stored.uid()).name();
			maildir.move(present, other.maildir, name.withFlags(present.flags()));
			mail.remove(stored.uid());
		}
		synchronized (other) {
			arrived = other.remember(name.withFlags(stored.name().flags()));
		}
		tell(new FolderChange.Removed(stored, position));
		other.tell(new FolderChange.Added(arrived));
	}

	/** 1 for the first message by UID; 0 where it is gone. */
	public synchronized int position(long uid) {
		List<Long> order = new ArrayList<>(mail.keySet());
		order.sort(Long::compare);
		return order.indexOf(uid) + 1;
	}

	private void tell(FolderChange change) {
		listeners.forEach(listener -> listener.accept(change));
	}
}
