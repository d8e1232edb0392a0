package org.postern.backend.local.imap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.mail.Flags;

import org.postern.backend.local.files.AtomicFile;

/**
 * Flags as letters in a file's name: those every Maildir program knows, and small letters for keywords, whose names are
 * kept in a file beside the messages.
 */
final class FlagLetters {

	private static final Map<Character, Flags.Flag> SYSTEM = Map.of('D', Flags.Flag.DRAFT, 'F', Flags.Flag.FLAGGED, 'R',
			Flags.Flag.ANSWERED, 'S', Flags.Flag.SEEN, 'T', Flags.Flag.DELETED);
	private static final int MAXIMUM_KEYWORDS = 26;

	private final AtomicFile file;
	private final List<String> keywords;

	FlagLetters(Path folder) {
		file = new AtomicFile(folder.resolve("postern-keywords"));
		try {
			keywords = new ArrayList<>(file.read().lines().toList());
		} catch (IOException e) {
			throw new UncheckedIOException("The keywords cannot be read", e);
		}
	}

	synchronized Flags flags(String letters) {
		Flags flags = new Flags();
		for (char letter : letters.toCharArray()) {
			if (SYSTEM.containsKey(letter)) {
				flags.add(SYSTEM.get(letter));
			} else if (letter >= 'a' && letter - 'a' < keywords.size()) {
				flags.add(keywords.get(letter - 'a'));
			}
		}
		return flags;
	}

	/** Letters in the order of ASCII, as Maildir asks. */
	synchronized String letters(Flags flags) {
		TreeSet<Character> letters = new TreeSet<>();
		SYSTEM.forEach((letter, flag) -> {
			if (flags.contains(flag)) {
				letters.add(letter);
			}
		});
		for (String keyword : flags.getUserFlags()) {
			if (!keyword.isEmpty() && (keywords.contains(keyword) || keywords.size() < MAXIMUM_KEYWORDS)) {
				letters.add((char) ('a' + index(keyword)));
			}
		}
		StringBuilder text = new StringBuilder();
		letters.forEach(text::append);
		return text.toString();
	}

	private int index(String keyword) {
		if (!keywords.contains(keyword)) {
			keywords.add(keyword);
			try {
				file.write(String.join("\n", keywords) + "\n");
			} catch (IOException e) {
				keywords.remove(keyword);
				throw new UncheckedIOException("The keywords cannot be written", e);
			}
		}
		return keywords.indexOf(keyword);
	}

	/** The flags that can be kept. */
	synchronized Flags known() {
		Flags flags = new Flags();
		SYSTEM.values().forEach(flags::add);
		keywords.forEach(flags::add);
		return flags;
	}
}
