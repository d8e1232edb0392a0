package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postern.backend.local.files.AtomicFile;

/**
 * Which message of a folder has which IMAP UID (RFC 9051 section 2.3.1.1), kept in a file beside the messages: a first
 * line with UIDVALIDITY, then {@code UID NAME} lines, appended. A line cut short by a crash is not a line.
 */
final class UidIndex {

	private static final String FILE = "postern-uidlist";

	private final Path file;
	private final Map<String, Long> uids = new LinkedHashMap<>();
	private final long validity;
	private long next = 1;

	UidIndex(Path folder, long freshValidity) throws IOException {
		this.file = folder.resolve(FILE);
		this.validity = load(freshValidity);
	}

	private long load(long freshValidity) throws IOException {
		String text = Files.exists(file) ? Files.readString(file) : "";
		int end = text.lastIndexOf('\n');
		List<String> lines = end < 0 ? List.of() : text.substring(0, end).lines().toList();
		if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,10} [0-9]{1,18}")) {
			return freshValidity;
		}
		String[] header = lines.getFirst().split(" ");
		next = Long.parseLong(header[1]);
		lines.stream().skip(1).filter(line -> line.matches("[0-9]{1,18} .+")).forEach(this::remember);
		return Long.parseLong(header[0]);
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
		Long known = uids.get(base);
		if (known != null) {
			return known;
		}
		if (!Files.exists(file)) {
			save();
		}
		long uid = next;
		Files.writeString(file, uid + " " + base + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		remember(uid + " " + base);
		return uid;
	}

	/** Forgets messages that are gone, once enough of them are to be worth the writing. */
	void retain(Set<String> bases) throws IOException {
		int gone = uids.size() - bases.size();
		if (gone > 50 && gone > bases.size()) {
			uids.keySet().retainAll(bases);
			save();
		}
	}

	private void save() throws IOException {
		StringBuilder text = new StringBuilder(validity + " " + next + "\n");
		uids.forEach((base, uid) -> text.append(uid).append(' ').append(base).append('\n'));
		new AtomicFile(file).write(text.toString());
	}
}
