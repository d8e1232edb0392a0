package org.postern.core.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

/**
 * The journal as JSON lines in {@code state/journal.jsonl}, so that any tool can read it. A line that was cut off by
 * a crash or a full disk was never promised to anybody: it is passed over, and removed with the next entry.
 */
@Component
public final class JournalFile implements Journal {

	/** Below the site's state folder. */
	static final String NAME = "journal.jsonl";

	@Override
	public List<JournalEntry> entries(Site site) throws IOException {
		Path file = file(site);
		if (!Files.exists(file)) {
			return List.of();
		}
		String text = Files.readString(file);
		List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
		List<JournalEntry> entries = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			entries.add(entry(file, i + 1, lines.get(i)));
		}
		return entries.reversed();
	}

	private static JournalEntry entry(Path file, int line, String text) throws IOException {
		try {
			return JournalLine.read(text);
		} catch (IOException e) {
			throw new IOException(file + ":" + line + ": not a journal entry. Mend this line, or remove it.", e);
		}
	}

	/** Entries of this process come one after the other; a lock on the file keeps other processes apart. */
	@Override
	public synchronized void add(Site site, JournalEntry entry) throws IOException {
		ByteBuffer line = StandardCharsets.UTF_8.encode(JournalLine.write(entry) + "\n");
		Path file = file(site);
		try {
			Files.createDirectories(file.getParent());
			append(file, line);
		} catch (IOException e) {
			throw new IOException("The journal " + file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private static void append(Path file, ByteBuffer line) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			append(channel, line, wholeLines(channel));
		}
	}

	private static void append(FileChannel channel, ByteBuffer line, long end) throws IOException {
		channel.truncate(end).position(end);
		try {
			while (line.hasRemaining()) {
				channel.write(line);
			}
			channel.force(true);
		} catch (IOException e) {
			channel.truncate(end);
			throw e;
		}
	}

	/** The length of the file up to the end of its last whole line. */
	private static long wholeLines(FileChannel channel) throws IOException {
		ByteBuffer one = ByteBuffer.allocate(1);
		long end = channel.size();
		while (end > 0 && !endsLine(channel, one.clear(), end)) {
			end--;
		}
		return end;
	}

	private static boolean endsLine(FileChannel channel, ByteBuffer one, long end) throws IOException {
		channel.read(one, end - 1);
		return one.get(0) == '\n';
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
