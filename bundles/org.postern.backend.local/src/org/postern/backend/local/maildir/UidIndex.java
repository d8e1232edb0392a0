package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.postern.backend.local.files.AtomicFile;

/**
 * Which message of a folder has which IMAP UID (RFC 9051 section 2.3.1.1), kept in a file beside the messages: a first
 * line with UIDVALIDITY and the next UID, then {@code UID NAME} lines, appended. A line cut short by a crash is not a
 * line: it is written before its message can be seen, so nobody was told.
 */
final class UidIndex {

	private static final String FILE = "postern-uidlist";
	private static final int WORTH_WRITING = 50;

	private final Path file;
	private final Map<String, Long> uids = new LinkedHashMap<>();
	private final long validity;
	private long next = 1;
	private boolean torn;

	/** Gives out UIDVALIDITY values, each of them once. */
	@FunctionalInterface
	interface Validities {
		long next() throws IOException;
	}

	/** @param validities asked where there is no index yet */
	UidIndex(Path folder, Validities validities) throws IOException {
		this.file = folder.resolve(FILE);
		Optional<Long> stated = Files.exists(file) ? load(Files.readString(file)) : Optional.empty();
		this.validity = stated.isPresent() ? stated.get() : validities.next();
		if (stated.isEmpty()) {
			save();
		}
	}

	private Optional<Long> load(String text) {
		int end = text.lastIndexOf('\n');
		List<String> lines = end < 0 ? List.of() : text.substring(0, end).lines().toList();
		if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,10} [0-9]{1,18}")) {
			return Optional.empty();
		}
		torn = end < text.length() - 1;
		String[] header = lines.getFirst().split(" ");
		next = Long.parseLong(header[1]);
		lines.stream().skip(1).filter(line -> line.matches("[0-9]{1,18} .+")).forEach(this::remember);
		return Optional.of(Long.valueOf(header[0]));
	}

	private void remember(String line) {
		int space = line.indexOf(' ');
		long uid = Long.parseLong(line.substring(0, space));
		uids.put(line.substring(space + 1), uid);
		next = Math.max(next, uid + 1);
	}

	long validity() {
		return validity;
	}

	long next() {
		return next;
	}

	/** The UID of a message; a message seen for the first time gets the next one. */
	long uid(String base) throws IOException {
		Optional<Long> known = Optional.ofNullable(uids.get(base));
		return known.isPresent() ? known.get() : append(base);
	}

	private long append(String base) throws IOException {
		String line = next + " " + base;
		boolean whole = false;
		try {
			Files.writeString(file, (torn ? "\n" : "") + line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
			whole = true;
		} finally {
			torn = !whole;
		}
		remember(line);
		return uids.get(base);
	}

	/** Forgets messages that are gone, once enough of them are to be worth the writing. */
	void retain(Set<String> bases) throws IOException {
		int gone = uids.size() - bases.size();
		if (gone > WORTH_WRITING && gone > bases.size()) {
			uids.keySet().retainAll(bases);
			save();
		}
	}

	private void save() throws IOException {
		StringBuilder text = new StringBuilder(validity + " " + next + "\n");
		uids.forEach((base, uid) -> text.append(uid).append(' ').append(base).append('\n'));
		new AtomicFile(file).write(text.toString());
		torn = false;
	}
}
