package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.postern.backend.local.files.AtomicFile;

/**
 * The keywords of a folder: flags that users make up. A file's name holds a small letter for each of them; which word
 * a letter means is kept in a file beside the messages. Thread-safe.
 */
public final class Keywords {

	private static final int MAXIMUM = 26;

	private final AtomicFile file;
	private final List<String> words;

	Keywords(Path folder) throws IOException {
		file = new AtomicFile(folder.resolve("postern-keywords"));
		words = new ArrayList<>(file.read().lines().toList());
	}

	public synchronized List<String> all() {
		return List.copyOf(words);
	}

	/** The words that letters of a file's name stand for. */
	public synchronized Set<String> words(String letters) {
		Set<String> found = new TreeSet<>();
		letters.chars().filter(letter -> letter >= 'a' && letter - 'a' < words.size())
				.forEach(letter -> found.add(words.get(letter - 'a')));
		return found;
	}

	/** The letters for {@code wanted}; a folder has room for 26 words, and further ones are not kept. */
	public synchronized String letters(Iterable<String> wanted) throws IOException {
		Set<Character> letters = new TreeSet<>();
		for (String word : wanted) {
			if (!word.isEmpty() && (words.contains(word) || add(word))) {
				letters.add((char) ('a' + words.indexOf(word)));
			}
		}
		StringBuilder text = new StringBuilder();
		letters.forEach(text::append);
		return text.toString();
	}

	private boolean add(String word) throws IOException {
		if (words.size() >= MAXIMUM) {
			return false;
		}
		List<String> more = new ArrayList<>(words);
		more.add(word);
		file.write(String.join("\n", more) + "\n");
		words.add(word);
		return true;
	}
}
