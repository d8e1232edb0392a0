package org.postern.core.internal.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.CommandRecord;
import org.postern.core.internal.io.DurableFile;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

/**
 * Tells the journal what was run on a server. A script that is run a thousand times is kept once, in a file named by its
 * hash, so that the journal stays readable and yet says every letter.
 *
 * @param server the server's name
 * @param who    runs it
 */
record CommandJournal(Journal journal, Site site, String server, String who, Clock clock) implements CommandRecord {

	/** Below the site's state folder. */
	static final String FOLDER = "scripts";

	private static final int LETTERS = 16;

	@Override
	public void ran(String where, String purpose, String command, String result) throws BackendException {
		try {
			journal.add(site, new JournalEntry(clock.instant(), who, server, JournalEntry.COMMAND, result, Optional.empty(),
					List.of("On " + where + ": " + purpose, "Script: " + FOLDER + "/" + kept(command))));
		} catch (IOException e) {
			throw new BackendException(
					"What was run on " + where + " (" + purpose + ", " + result + ") could not be journalled: " + e.getMessage(),
					"Make room on the disk, or give yourself the right to write in " + site.state() + ".", e);
		}
	}

	private String kept(String command) throws IOException {
		String name = hash(command) + ".sh";
		Path file = site.state().resolve(FOLDER).resolve(name);
		if (!Files.exists(file)) {
			Files.createDirectories(file.getParent());
			keep(file, command);
		}
		return name;
	}

	/** Several servers may be told the same at the same moment; whoever is last wins, with the same text. */
	private static void keep(Path file, String command) throws IOException {
		Path fresh = Files.createTempFile(file.getParent(), ".script", ".new");
		try {
			Files.writeString(fresh, command);
			DurableFile.rename(fresh, file);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	private static String hash(String command) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(command.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, LETTERS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
