package org.postern.ui.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.Test;

class YamlScannerTest {

	private static final SourceColors COLORS = SourceColors.on(new Color(255, 255, 255));

	@Test
	void keys_values_numbers_text_and_comments_are_told_apart() {
		assertEquals(List.of("key host:", "plain mail.example.org", "comment # the old one"),
				pieces("host: mail.example.org  # the old one"));
		assertEquals(List.of("plain -", "key port:", "constant 2525"), pieces("  - port: 2525"));
		assertEquals(List.of("key note:", "quoted \"a: b # c\""), pieces("note: \"a: b # c\""));
		assertEquals(List.of("key hold:", "constant 30d"), pieces("hold: 30d"));
	}

	@Test
	void a_number_within_a_name_is_no_number() {
		assertEquals(List.of("key host:", "plain mail2"), pieces("host: mail2"));
		assertEquals(List.of("key bind:", "plain 10.0.0.1"), pieces("bind: 10.0.0.1"));
	}

	private static List<String> pieces(String line) {
		YamlScanner scanner = new YamlScanner(COLORS);
		Document document = new Document(line);
		scanner.setRange(document, 0, line.length());
		List<String> pieces = new ArrayList<>();
		for (IToken token = scanner.nextToken(); !token.isEOF(); token = scanner.nextToken()) {
			if (!token.isWhitespace()) {
				int from = scanner.getTokenOffset();
				pieces.add(kind(token) + " " + line.substring(from, from + scanner.getTokenLength()));
			}
		}
		return pieces;
	}

	private static String kind(IToken token) {
		if (!(token.getData() instanceof TextAttribute attribute)) {
			return "plain";
		}
		Color color = attribute.getForeground();
		if (color.equals(COLORS.comment())) {
			return "comment";
		}
		if (color.equals(COLORS.key())) {
			return "key";
		}
		return color.equals(COLORS.quoted()) ? "quoted" : "constant";
	}
}
