package org.postern.backend.local.maildir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.postern.backend.local.files.Folder;

/**
 * One folder of mail on disk: {@code tmp}, {@code new}, {@code cur}. A message is written to {@code tmp}, forced to
 * disk, and renamed: it is there whole or not at all. Any mail tool can read it.
 */
public final class Maildir {

	/** Other programs may write to {@code tmp} too; after this time the custom is that they have given up. */
	private static final Duration STALE = Duration.ofHours(36);
	private static final List<String> PARTS = List.of("tmp", "new", "cur");

	private final Path path;
	private final Clock clock;

	public Maildir(Path path, Clock clock) {
		this.path = path;
		this.clock = clock;
	}

	public Path path() {
		return path;
	}

	public boolean exists() {
		return Files.isDirectory(path.resolve("cur"));
	}

	public void create() throws IOException {
		for (String part : PARTS) {
			if (!Files.isDirectory(path.resolve(part))) {
				Folder.create(path.resolve(part));
			}
		}
	}

	/** Writes a message where nobody sees it yet, and has it on disk when this returns. */
	StagedMail stage(InputStream message, Instant arrival) throws IOException {
		create();
		MessageName name = MessageName.fresh(arrival);
		StagedMail staged = new StagedMail(path.resolve("tmp").resolve(name.text()), name);
		boolean whole = false;
		try (FileChannel channel = FileChannel.open(staged.file(), StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
			message.transferTo(out);
			channel.force(true);
			whole = true;
		} finally {
			if (!whole) {
				staged.discard();
			}
		}
		return staged;
	}

	/** Makes a staged message visible; it stays so whatever happens once this has returned. */
	MessageName accept(StagedMail staged, String flags) throws IOException {
		MessageName name = flags.isEmpty() ? staged.name() : staged.name().withFlags(flags);
		Files.move(staged.file(), file(name), StandardCopyOption.ATOMIC_MOVE);
		new Folder(file(name).getParent()).sync();
		return name;
	}

	/** The messages there, whether in {@code new} or in {@code cur}. */
	public List<MessageName> list() throws IOException {
		if (!exists()) {
			return List.of();
		}
		List<MessageName> all = new ArrayList<>(names("new"));
		all.addAll(names("cur"));
		all.sort((a, b) -> a.text().compareTo(b.text()));
		return all;
	}

	/** As {@link #list}, and whatever was in {@code new} is in {@code cur} afterwards: somebody has looked. */
	List<MessageName> takeIn() throws IOException {
		create();
		for (MessageName fresh : names("new")) {
			Files.move(path.resolve("new").resolve(fresh.text()), file(fresh.withFlags(fresh.flags())),
					StandardCopyOption.ATOMIC_MOVE);
		}
		return list();
	}

	/** When anything in the folder was last added, renamed or removed, by whatever program. */
	Stamp stamp() throws IOException {
		return new Stamp(Files.getLastModifiedTime(path.resolve("new")).toMillis(),
				Files.getLastModifiedTime(path.resolve("cur")).toMillis(), System.currentTimeMillis());
	}

	private List<MessageName> names(String part) throws IOException {
		try (Stream<Path> files = Files.list(path.resolve(part))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))
					.map(name -> normal(part, name)).toList();
		}
	}

	/** A file in {@code cur} has flags, be it none; programs that forget to say so are forgiven. */
	private MessageName normal(String part, String name) {
		MessageName found = new MessageName(name);
		if (part.equals("cur") && found.isNew()) {
			Path bare = path.resolve(part).resolve(name);
			return bare.toFile().renameTo(file(found.withFlags("")).toFile()) ? found.withFlags("") : found;
		}
		return found;
	}

	public Path file(MessageName name) {
		return path.resolve(name.isNew() ? "new" : "cur").resolve(name.text());
	}

	/** Renames a message in place, for other flags. */
	void rename(MessageName from, MessageName to) throws IOException {
		Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Moves a message into another folder; it is in one of the two at any moment. */
	void move(MessageName from, Maildir other, MessageName to) throws IOException {
		other.create();
		if (Files.exists(other.file(to))) {
			throw new FileAlreadyExistsException(other.file(to).toString());
		}
		Files.move(file(from), other.file(to), StandardCopyOption.ATOMIC_MOVE);
		new Folder(other.path.resolve("cur")).sync();
		new Folder(file(from).getParent()).sync();
	}

	/** Removes messages; those that are gone already are no matter. */
	public void delete(List<MessageName> names) throws IOException {
		for (MessageName name : names) {
			Files.deleteIfExists(file(name));
		}
		if (!names.isEmpty()) {
			new Folder(path.resolve("cur")).sync();
			new Folder(path.resolve("new")).sync();
		}
	}

	/** In bytes; 0 where the message has just gone. */
	public long size(MessageName name) throws IOException {
		try {
			return Files.size(file(name));
		} catch (NoSuchFileException e) {
			return 0;
		}
	}

	/** Removes what a killed server left half written; never anything a sender was told is safe. */
	void clean() throws IOException {
		Instant limit = clock.instant().minus(STALE);
		try (Stream<Path> files = Files.list(path.resolve("tmp"))) {
			for (Path file : files.toList()) {
				boolean ours = file.getFileName().toString().endsWith(MessageName.OURS);
				if (ours || Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/**
	 * The state of a folder at a moment. Times on disk are coarse: a change within the same tick would be missed, so a
	 * stamp that was taken right after a change counts as unlike any other.
	 */
	record Stamp(long fresh, long current, long taken) {

		private static final long TICK_MILLIS = 100;

		boolean isSameAs(Stamp other) {
			boolean settled = Math.max(other.fresh, other.current) + TICK_MILLIS < other.taken;
			return settled && fresh == other.fresh && current == other.current;
		}
	}
}
