package org.postern.core.internal.site;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes single values so that YAML reads them back as they were meant. */
final class Scalars {

	/** Words and numbers that YAML readers take for something else than text. */
	private static final String SPECIAL = "(?i)null|~|true|false|yes|no|on|off|[-+.]?[0-9][0-9_.,:eExXoO+-]*|[-+]?\\.(inf|nan)";
	private static final String SAFE = "[\\p{L}0-9/._+@=;()~%$*^-]";
	/** Words that begin safely, with single colons inside and spaces between; possessive, so never slow. */
	private static final String SAFE_WORDS = "[\\p{L}0-9/._+]" + SAFE + "*+(:" + SAFE + "++| ++" + SAFE + "++)*+";

	private Scalars() {
	}

	/** In the plainest way that is safe, inside flow collections too. */
	static String write(Tree.Leaf leaf) {
		return leaf.typed() || isPlain(leaf.text()) ? leaf.text() : quoted(leaf.text());
	}

	/** In the style that a value had before, if the new one allows it. */
	static String write(Tree.Leaf leaf, ScalarStyle former) {
		return switch (former) {
			case DOUBLE_QUOTED -> doubleQuoted(leaf.text());
			case SINGLE_QUOTED -> quoted(leaf.text());
			default -> write(leaf);
		};
	}

	private static boolean isPlain(String text) {
		return text.length() <= 1000 && text.matches(SAFE_WORDS) && !text.matches(SPECIAL);
	}

	private static String quoted(String text) {
		return text.chars().allMatch(Scalars::isPrintable) ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
	}

	private static String doubleQuoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach(character -> {
			switch (character) {
				case '"' -> quoted.append("\\\"");
				case '\\' -> quoted.append("\\\\");
				case '\n' -> quoted.append("\\n");
				case '\t' -> quoted.append("\\t");
				default -> quoted.append(isPrintable(character) ? Character.toString(character)
						: String.format("\\u%04x", character));
			}
		});
		return quoted.append('"').toString();
	}

	/** Surrogates stand in pairs for characters that YAML allows. */
	private static boolean isPrintable(int character) {
		return character >= 0x20 && character < 0x7f || character >= 0xa0 && character != 0x2028 && character != 0x2029
				&& character != 0xfeff && character < 0xfffe;
	}
}
