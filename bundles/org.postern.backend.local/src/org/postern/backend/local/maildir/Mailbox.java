package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.postern.backend.local.files.AtomicFile;
import org.postern.backend.local.files.Folder;

/** The mail of one account, in Maildir++: the inbox is the folder itself, others are {@code .NAME} within. Thread-safe. */
public final class Mailbox {

	public static final String INBOX = "INBOX";

	private final Path path;
	private final Clock clock;
	private final Map<String, FolderFiles> open = new LinkedHashMap<>();

	public Mailbox(Path path, Clock clock) {
		this.path = path;
		this.clock = clock;
	}

	public FolderFiles inbox() throws IOException {
		return create(INBOX);
	}

	/** A folder that is there. */
	public synchronized Optional<FolderFiles> folder(String name) throws IOException {
		if (isInbox(name) || FolderName.isFit(name) && maildir(name).exists()) {
			return Optional.of(create(name));
		}
		return Optional.empty();
	}

	/** A folder that somebody has open in this process. */
	public synchronized Optional<FolderFiles> opened(String name) {
		return Optional.ofNullable(open.get(isInbox(name) ? INBOX : name));
	}

	/**
	 * A folder, made where it is not there.
	 *
	 * @throws IOException if it cannot be made, or no folder can have this name
	 */
	public synchronized FolderFiles create(String name) throws IOException {
		String key = isInbox(name) ? INBOX : name;
		Optional<FolderFiles> known = Optional.ofNullable(open.get(key));
		if (known.isPresent() && maildir(key).exists()) {
			return known.get();
		}
		if (!FolderName.isFit(name)) {
			throw new IOException("No folder can be called '" + name + "'");
		}
		FolderFiles made = new FolderFiles(maildir(key), clock, this::freshValidity);
		open.put(key, made);
		return made;
	}

	/** A folder that is made again under an old name is another folder (RFC 9051 section 2.3.1.1). */
	private long freshValidity() throws IOException {
		AtomicFile file = new AtomicFile(path.resolve("postern-uidvalidity"));
		String last = file.read().strip();
		long given = last.matches("[0-9]{1,10}") ? Long.parseLong(last) : 0;
		long fresh = Math.max(clock.instant().getEpochSecond(), given + 1);
		file.write(fresh + "\n");
		return fresh;
	}

	/** Every folder, the inbox first. */
	public synchronized List<String> names() throws IOException {
		TreeSet<String> names = new TreeSet<>();
		if (Files.isDirectory(path)) {
			try (Stream<Path> files = Files.list(path)) {
				files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("."))
						.filter(name -> Files.isDirectory(path.resolve(name).resolve("cur")))
						.map(name -> FolderName.decode(name.substring(1))).filter(FolderName::isFit).forEach(names::add);
			}
		}
		names.remove(INBOX);
		return Stream.concat(Stream.of(INBOX), names.stream()).toList();
	}

	/** Removes a folder and its mail; folders below it stay. */
	public synchronized void delete(String name) throws IOException {
		requireOrdinary(name);
		forget(name);
		try (Stream<Path> files = Files.walk(path(name))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
		new Folder(path).sync();
	}

	/** Renames a folder and those below it. */
	public synchronized void rename(String from, String to) throws IOException {
		requireOrdinary(from);
		requireOrdinary(to);
		for (String name : names()) {
			if (name.equals(from) || name.startsWith(from + ".")) {
				forget(name);
				Files.move(path(name), path(to + name.substring(from.length())));
			}
		}
		new Folder(path).sync();
	}

	private static void requireOrdinary(String name) throws IOException {
		if (isInbox(name) || !FolderName.isFit(name)) {
			throw new IOException("Not possible with '" + name + "'");
		}
	}

	private void forget(String name) {
		Optional.ofNullable(open.remove(name)).ifPresent(FolderFiles::leave);
	}

	/** The folders a user subscribed to; all of them until the user chooses. */
	public synchronized List<String> subscriptions() throws IOException {
		AtomicFile file = new AtomicFile(path.resolve("subscriptions"));
		return Files.exists(file.path()) ? file.read().lines().toList() : names();
	}

	public synchronized void subscribe(String name, boolean wanted) throws IOException {
		TreeSet<String> names = new TreeSet<>(subscriptions());
		if (wanted) {
			names.add(name);
		} else {
			names.remove(name);
		}
		new AtomicFile(path.resolve("subscriptions")).write(String.join("\n", names) + "\n");
	}

	/** The folder's files, for those who need no UIDs. */
	public Maildir maildir(String name) {
		return new Maildir(path(name), clock);
	}

	private static boolean isInbox(String name) {
		return name.equalsIgnoreCase(INBOX);
	}

	private Path path(String name) {
		return isInbox(name) ? path : path.resolve("." + FolderName.encode(name));
	}
}
