package org.postern.backend.local.maildir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A folder of mail with its UIDs: the one place through which POP3, IMAP and SMTP touch it in this process. Other
 * programs may touch the files too; {@link #refresh} sees what they did. Thread-safe.
 */
public final class FolderFiles {

	private final Maildir maildir;
	private final Clock clock;
	private final UidIndex uids;
	private final Keywords keywords;
	private final Map<Long, StoredMail> mail = new TreeMap<>();
	private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
	private Optional<Maildir.Stamp> seen = Optional.empty();
	private boolean gone;

	/** @param validities gives the UIDVALIDITY of a folder that is new */
	FolderFiles(Maildir maildir, Clock clock, UidIndex.Validities validities) throws IOException {
		this.maildir = maildir;
		this.clock = clock;
		maildir.create();
		maildir.clean();
		this.uids = new UidIndex(maildir.path(), validities);
		this.keywords = new Keywords(maildir.path());
		scan(maildir.list());
		uids.retain(mail.values().stream().map(known -> known.name().base()).collect(Collectors.toSet()));
	}

	/** Looks at the disk again, if anything changed there since the last time. What is new there counts as seen. */
	public void refresh() throws IOException {
		boolean changed;
		synchronized (this) {
			if (gone || seen.isPresent() && maildir.stamp().isSameAs(seen.get())) {
				return;
			}
			List<StoredMail> before = List.copyOf(mail.values());
			List<MessageName> names = maildir.takeIn();
			seen = Optional.of(maildir.stamp());
			scan(names);
			changed = !before.equals(List.copyOf(mail.values()));
		}
		if (changed) {
			tell();
		}
	}

	private void scan(List<MessageName> names) throws IOException {
		Map<Long, StoredMail> found = new TreeMap<>();
		for (MessageName name : names) {
			long uid = uids.uid(name.base());
			Optional<StoredMail> known = Optional.ofNullable(mail.get(uid));
			long size = known.isPresent() ? known.get().size() : maildir.size(name);
			found.put(uid, new StoredMail(uid, name, size));
		}
		mail.clear();
		mail.putAll(found);
	}

	/** {@code watcher} is run after each change, on the thread that made it, until it is taken off again. */
	public void watch(Runnable watcher) {
		watchers.add(watcher);
	}

	public void unwatch(Runnable watcher) {
		watchers.remove(watcher);
	}

	private void tell() {
		watchers.forEach(Runnable::run);
	}

	public Keywords keywords() {
		return keywords;
	}

	public long uidValidity() {
		return uids.validity();
	}

	public synchronized long uidNext() {
		return uids.next();
	}

	/** All messages by UID. */
	public synchronized List<StoredMail> list() {
		return List.copyOf(mail.values());
	}

	public synchronized Optional<StoredMail> find(long uid) {
		return Optional.ofNullable(mail.get(uid));
	}

	/** The text of a message; empty where it is gone. */
	public synchronized Optional<InputStream> open(long uid) throws IOException {
		Optional<StoredMail> stored = find(uid);
		if (stored.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.newInputStream(maildir.file(stored.get().name())));
		} catch (NoSuchFileException e) {
			// another program removed or renamed it
			seen = Optional.empty();
			return Optional.empty();
		}
	}

	/** Writes a message where nobody sees it yet. */
	public StagedMail stage(InputStream message) throws IOException {
		return stage(message, clock.instant());
	}

	public StagedMail stage(InputStream message, Instant arrival) throws IOException {
		return maildir.stage(message, arrival);
	}

	/** Makes a staged message visible; it is safe on disk when this returns. */
	public StoredMail accept(StagedMail staged, String flags) throws IOException {
		StoredMail stored;
		synchronized (this) {
			requireHere();
			long size = Files.size(staged.file());
			long uid = uids.uid(staged.name().base());
			stored = new StoredMail(uid, maildir.accept(staged, flags), size);
			mail.put(uid, stored);
		}
		tell();
		return stored;
	}

	/** Adds a message; it is safe on disk when this returns. */
	public StoredMail add(InputStream message, Instant arrival, String flags) throws IOException {
		StagedMail staged = stage(message, arrival);
		try {
			return accept(staged, flags);
		} finally {
			staged.discard();
		}
	}

	/** Gives a message other flags; empty where it is gone. */
	public Optional<StoredMail> setFlags(long uid, String flags) throws IOException {
		Optional<StoredMail> changed;
		synchronized (this) {
			changed = find(uid).map(stored -> stored.named(stored.name().withFlags(flags)));
			if (changed.isPresent() && !changed.get().equals(mail.get(uid))) {
				maildir.rename(mail.get(uid).name(), changed.get().name());
				mail.put(uid, changed.get());
			}
		}
		tell();
		return changed;
	}

	/** Removes messages; those that are gone already are no matter. */
	public void remove(Set<Long> which) throws IOException {
		synchronized (this) {
			maildir.delete(which.stream().flatMap(uid -> find(uid).stream()).map(StoredMail::name).toList());
			mail.keySet().removeAll(which);
		}
		tell();
	}

	/** Puts messages that a POP3 program deleted into {@code held}, with the moment of their deletion. */
	public void hold(Set<Long> deleted, FolderFiles held) throws IOException {
		for (long uid : deleted) {
			Optional<StoredMail> present = find(uid);
			if (present.isPresent()) {
				hold(present.get(), held);
			}
		}
		tell();
		held.tell();
	}

	private void hold(StoredMail stored, FolderFiles held) throws IOException {
		MessageName name = stored.name().heldSince(clock.instant());
		long heldUid = held.expect(name);
		synchronized (this) {
			Optional<StoredMail> present = find(stored.uid());
			if (present.isEmpty()) {
				return;
			}
			maildir.move(present.get().name(), held.maildir, name);
			mail.remove(stored.uid());
		}
		held.put(new StoredMail(heldUid, name, stored.size()));
	}

	private synchronized long expect(MessageName name) throws IOException {
		requireHere();
		return uids.uid(name.base());
	}

	private synchronized void put(StoredMail stored) {
		mail.put(stored.uid(), stored);
	}

	private void requireHere() throws IOException {
		if (gone) {
			throw new IOException("The folder was removed meanwhile");
		}
	}

	/** The folder is about to be removed or renamed: whoever has it open sees it empty. */
	void leave() {
		synchronized (this) {
			gone = true;
			mail.clear();
		}
		tell();
	}

	public Path path() {
		return maildir.path();
	}
}
