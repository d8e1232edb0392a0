package org.postern.profiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins Arabic letters, where a font only has a picture for each form: Unicode's presentation forms, whose compatibility
 * decomposition says which letter each is a form of, in the order isolated, final, initial, medial.
 */
final class ArabicForms {

	private static final int ISOLATED = 0;
	private static final int FINAL = 1;
	private static final int INITIAL = 2;
	private static final int MEDIAL = 3;

	private final Map<String, List<Integer>> forms = new HashMap<>();

	ArabicForms() {
		learn(0xFB50, 0xFBB1);
		learn(0xFBFC, 0xFBFF);
		learn(0xFE80, 0xFEFC);
	}

	private void learn(int first, int last) {
		for (int form = first; form <= last; form++) {
			String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
			forms.computeIfAbsent(letters, key -> new ArrayList<>()).add(form);
		}
	}

	/** @param text in logical order */
	String joined(String text) {
		List<String> letters = letters(text);
		StringBuilder joined = new StringBuilder();
		for (int i = 0; i < letters.size(); i++) {
			boolean before = i > 0 && joinsOn(letters.get(i - 1)) && isLetter(letters.get(i));
			boolean after = i + 1 < letters.size() && joinsOn(letters.get(i)) && isLetter(letters.get(i + 1));
			joined.append(form(letters.get(i), before, after));
		}
		return joined.toString();
	}

	/** Lam and an alef behind it are one letter. */
	private List<String> letters(String text) {
		List<String> letters = new ArrayList<>();
		int[] points = text.codePoints().toArray();
		for (int i = 0; i < points.length; i++) {
			String one = Character.toString(points[i]);
			Optional<String> pair = i + 1 < points.length ? Optional.of(one + Character.toString(points[i + 1])) : Optional.empty();
			if (pair.filter(forms::containsKey).isPresent()) {
				letters.add(pair.get());
				i++;
			} else {
				letters.add(one);
			}
		}
		return letters;
	}

	private boolean isLetter(String letter) {
		return forms.getOrDefault(letter, List.of()).size() > FINAL;
	}

	/** Whether a letter joins the one behind it. */
	private boolean joinsOn(String letter) {
		return forms.getOrDefault(letter, List.of()).size() > MEDIAL;
	}

	private String form(String letter, boolean before, boolean after) {
		List<Integer> known = forms.getOrDefault(letter, List.of());
		int wanted = before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
		return wanted < known.size() ? Character.toString(known.get(wanted)) : letter;
	}
}
