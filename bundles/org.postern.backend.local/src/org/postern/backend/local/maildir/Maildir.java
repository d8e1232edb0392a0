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
import java.util.UUID;
import java.util.stream.Stream;

import org.postern.backend.local.files.Folder;

/**
 * One folder of mail on disk: {@code tmp}, {@code new}, {@code cur}. A message is written to {@code tmp}, forced to
 * disk, and renamed: it is there whole or not at all. Any mail tool can read it.
 */
public final class Maildir {

	private static final Duration STALE = Duration.ofHours(36);

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
		for (String part : List.of("tmp", "new", "cur")) {
			Files.createDirectories(path.resolve(part));
		}
	}

	/** Writes a message; it is on disk, and visible, when this returns. */
	public MessageName deliver(InputStream message, Instant arrival, String flags) throws IOException {
		create();
		MessageName name = new MessageName(arrival.getEpochSecond() + "." + UUID.randomUUID().toString().replace("-", ""))
				.withFlags(flags);
		Path temporary = path.resolve("tmp").resolve(name.base());
		try {
			write(temporary, message);
			Files.move(temporary, path.resolve("cur").resolve(name.text()), StandardCopyOption.ATOMIC_MOVE);
			new Folder(path.resolve("cur")).sync();
			return name;
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void write(Path file, InputStream message) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = Channels.newOutputStream(channel)) {
			message.transferTo(out);
			channel.force(true);
		}
	}

	/** The messages there, in the order of arrival. Those that another program put into {@code new} are taken in. */
	public List<MessageName> list() throws IOException {
		if (!exists()) {
			return List.of();
		}
		takeIn();
		return names("cur").stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
	}

	private void takeIn() throws IOException {
		for (MessageName fresh : names("new")) {
			Files.move(path.resolve("new").resolve(fresh.text()),
					path.resolve("cur").resolve(fresh.withFlags(fresh.flags()).text()), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private List<MessageName> names(String part) throws IOException {
		List<MessageName> names = new ArrayList<>();
		try (Stream<Path> files = Files.list(path.resolve(part))) {
			files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))
					.map(MessageName::new).forEach(names::add);
		}
		return names;
	}

	public Path file(MessageName name) {
		return path.resolve("cur").resolve(name.text());
	}

	public long size(MessageName name) throws IOException {
		return Files.size(file(name));
	}

	/** Renames a message in place, for other flags. */
	public void rename(MessageName from, MessageName to) throws IOException {
		Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Moves a message into another folder; it is in one of the two at any moment. */
	public void move(MessageName from, Maildir other, MessageName to) throws IOException {
		other.create();
		if (Files.exists(other.file(to))) {
			throw new FileAlreadyExistsException(other.file(to).toString());
		}
		Files.move(file(from), other.file(to), StandardCopyOption.ATOMIC_MOVE);
		new Folder(other.path.resolve("cur")).sync();
		new Folder(path.resolve("cur")).sync();
	}

	public void delete(MessageName name) throws IOException {
		try {
			Files.delete(file(name));
		} catch (NoSuchFileException e) {
			// already gone is as good: somebody else removed it meanwhile
			return;
		}
		new Folder(path.resolve("cur")).sync();
	}

	/** Removes what a killed server left half written; never anything a sender was told is safe. */
	public void clean() throws IOException {
		if (!exists()) {
			return;
		}
		Instant limit = clock.instant().minus(STALE);
		try (Stream<Path> files = Files.list(path.resolve("tmp"))) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}
}
