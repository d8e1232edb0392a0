package org.postern.core.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.core.internal.io.LineFile;
import org.postern.core.internal.io.LineWriter;
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
		List<JournalEntry> entries = new ArrayList<>();
		new LineFile(file(site), "journal entry").read(line -> entries.add(JournalLine.read(line)));
		return entries.reversed();
	}

	/** Entries of this process come one after the other; a lock on the file keeps other processes apart. */
	@Override
	public synchronized void add(Site site, JournalEntry entry) throws IOException {
		Path file = file(site);
		try (LineWriter lines = LineWriter.open(file)) {
			lines.append(List.of(JournalLine.write(entry)));
		} catch (IOException e) {
			throw new IOException("The journal " + file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
