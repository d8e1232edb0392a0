package org.postern.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.ui.widgets.RichText;

/** The words of an HTML page in their order. Scripts, styles and pictures say nothing. */
final class PageWords {

	private static final Pattern SILENT = Pattern
			.compile("(?is)<!--.*?-->|<(head|style|script|svg|template)\\b.*?</\\1\\s*>|<!doctype[^>]*>");
	private static final Pattern BLOCK = Pattern.compile(
			"(?i)<(/?)(h[1-6]|p|div|li|tr|table|caption|section|article|header|footer|main|ul|ol|dl|dt|dd|body|br|pre)\\b[^>]*>");
	private static final Pattern CELL = Pattern.compile("(?i)</(td|th)\\s*>\\s*(?=<t[dh])");
	private static final Pattern TAG = Pattern.compile("<[^>]*>");
	private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w+);");
	private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
			"nbsp", " ", "ndash", "–", "mdash", "—", "hellip", "…");

	private PageWords() {
	}

	/** A run of words between two tags that begin or end a block. */
	record Block(boolean heading, String words) {

		void appendTo(RichText text) {
			if (heading) {
				text.heading(words);
			} else {
				text.paragraph(words);
			}
		}
	}

	static List<Block> of(String html) {
		String heard = CELL.matcher(SILENT.matcher(html).replaceAll("")).replaceAll("\u0001");
		List<Block> blocks = new ArrayList<>();
		int from = 0;
		String opened = "";
		for (MatchResult tag : BLOCK.matcher(heard).results().toList()) {
			add(blocks, opened, heard.substring(from, tag.start()));
			opened = tag.group(1).isEmpty() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
			from = tag.end();
		}
		add(blocks, opened, heard.substring(from));
		return blocks;
	}

	private static void add(List<Block> blocks, String opened, String inner) {
		String words = plain(inner);
		if (!words.isEmpty()) {
			boolean heading = opened.matches("h[1-6]|caption");
			blocks.add(new Block(heading, opened.equals("li") ? "•  " + words : words));
		}
	}

	private static String plain(String inner) {
		String words = TAG.matcher(inner).replaceAll(" ").replaceAll("\\s+", " ");
		return ENTITY.matcher(words).replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1))))
				.strip().replaceAll(" *\u0001 *", "   ");
	}

	private static String entity(String name) {
		if (name.startsWith("#")) {
			boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
			int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
			return Character.isValidCodePoint(point) ? Character.toString(point) : "";
		}
		return NAMED.getOrDefault(name, '&' + name + ';');
	}
}
