package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.mail.Flags;

import org.postern.backend.local.maildir.Keywords;

/** Flags as letters in a file's name: capitals that every Maildir program knows, small ones for keywords. */
record FlagLetters(Keywords keywords) {

	static final char DELETED = 'T';
	static final char SEEN = 'S';

	private static final Map<Character, Flags.Flag> SYSTEM = new TreeMap<>(Map.of('D', Flags.Flag.DRAFT, 'F',
			Flags.Flag.FLAGGED, 'R', Flags.Flag.ANSWERED, SEEN, Flags.Flag.SEEN, DELETED, Flags.Flag.DELETED));

	Flags flags(String letters) {
		Flags flags = new Flags();
		for (char letter : letters.toCharArray()) {
			if (SYSTEM.containsKey(letter)) {
				flags.add(SYSTEM.get(letter));
			}
		}
		keywords.words(letters).forEach(flags::add);
		return flags;
	}

	/** Letters in the order of ASCII, as Maildir asks. */
	String letters(Flags flags) throws IOException {
		StringBuilder letters = new StringBuilder();
		SYSTEM.forEach((letter, flag) -> {
			if (flags.contains(flag)) {
				letters.append(letter.charValue());
			}
		});
		List<String> words = Arrays.asList(flags.getUserFlags());
		return letters + keywords.letters(words);
	}

	/** The flags that messages of the folder may have. */
	Flags known() {
		Flags flags = new Flags();
		SYSTEM.values().forEach(flags::add);
		keywords.all().forEach(flags::add);
		return flags;
	}
}
