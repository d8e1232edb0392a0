package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The mail of one account, in Maildir++: the inbox is the folder itself, others are {@code .NAME} within. Thread-safe. */
public final class Mailbox {

	public static final String INBOX = "INBOX";

	private final Path path;
	private final Clock clock;
	private final Map<String, MailFolderFiles> open = new LinkedHashMap<>();

	public Mailbox(Path path, Clock clock) {
		this.path = path;
		this.clock = clock;
	}

	public MailFolderFiles inbox() throws IOException {
		return create(INBOX);
	}

	/** A folder that is there. */
	public synchronized Optional<MailFolderFiles> folder(String name) throws IOException {
		if (name.equalsIgnoreCase(INBOX) || new Maildir(path(name), clock).exists()) {
			return Optional.of(create(name));
		}
		return Optional.empty();
	}

	/** A folder, made where it is not there. */
	public synchronized MailFolderFiles create(String name) throws IOException {
		String key = name.equalsIgnoreCase(INBOX) ? INBOX : name;
		if (!open.containsKey(key)) {
			open.put(key, new MailFolderFiles(new Maildir(path(key), clock), clock));
		}
		return open.get(key);
	}

	/** Every folder, the inbox first. */
	public synchronized List<String> names() throws IOException {
		TreeSet<String> names = new TreeSet<>();
		if (Files.isDirectory(path)) {
			try (Stream<Path> files = Files.list(path)) {
				files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("."))
						.filter(name -> Files.isDirectory(path.resolve(name).resolve("cur")))
						.map(name -> FolderName.decode(name.substring(1))).forEach(names::add);
			}
		}
		names.remove(INBOX);
		return Stream.concat(Stream.of(INBOX), names.stream()).toList();
	}

	public synchronized void delete(String name) throws IOException {
		open.remove(name);
		try (Stream<Path> files = Files.walk(path(name))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	public synchronized void rename(String from, String to) throws IOException {
		open.remove(from);
		Files.move(path(from), path(to));
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

	private Path path(String name) {
		return name.equalsIgnoreCase(INBOX) ? path : path.resolve("." + FolderName.encode(name));
	}

	/** Folder names as file names: what is no plain character becomes {@code %XX}. */
	private static final class FolderName {

		static String encode(String name) {
			StringBuilder encoded = new StringBuilder();
			for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
				boolean plain = next == '.' || next == ' ' || next == '-' || next == '_' || Character.isLetterOrDigit(next);
				encoded.append(plain ? String.valueOf((char) next) : String.format("%%%02X", next & 0xFF));
			}
			return encoded.toString();
		}

		static String decode(String name) {
			return java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
	}
}
