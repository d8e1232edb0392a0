package org.postern.core.internal.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that was probably meant. */
final class Words {

	private Words() {
	}

	/** The remedy for a wrong word: the one that was probably meant, or all there are. */
	static String suggest(String wrong, Collection<String> known) {
		return nearest(wrong, known).map(word -> "Did you mean '" + word + "'?").orElseGet(() -> known.isEmpty()
				? "Remove it." : "Write one of: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
	}

	/** The remedy where the word may be right, and a plug-in is missing. */
	static String suggestInstalled(String wrong, Collection<String> known) {
		return suggest(wrong, known) + (nearest(wrong, known).isPresent() ? "" : " Or install the plug-in that brings it.");
	}

	/** Empty where nothing, or more than one word, is as near. */
	private static Optional<String> nearest(String wrong, Collection<String> known) {
		int limit = Math.max(1, wrong.length() / 3);
		int best = known.stream().mapToInt(word -> distance(wrong, word)).min().orElse(Integer.MAX_VALUE);
		List<String> found = known.stream().filter(word -> distance(wrong, word) == best).toList();
		return found.size() == 1 && best <= limit ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private static int distance(String one, String other) {
		return steps(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
	}

	/** Levenshtein distance, with two letters changing places as one step. */
	private static int steps(String one, String other) {
		int[][] steps = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				steps[i][j] = i == 0 ? j : j == 0 ? i : step(steps, one, other, i, j);
			}
		}
		return steps[one.length()][other.length()];
	}

	private static int step(int[][] steps, String one, String other, int i, int j) {
		int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
		int best = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
	}
}
