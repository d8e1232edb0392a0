package org.postern.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face of the DejaVu fonts in one document; only the letters that are used are embedded. */
final class PdfFace {

	private static final Pattern SPACE = Pattern.compile("\\s+");
	private static final int MISSING = 0x25A1;
	private static final float UNITS = 1_000f;

	private final PDFont font;
	private final CmapLookup letters;
	private final VisualText order = new VisualText();

	private PdfFace(PDFont font, CmapLookup letters) {
		this.font = font;
		this.letters = letters;
	}

	static PdfFace of(PDDocument document, TrueTypeFont font) throws IOException {
		return new PdfFace(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
	}

	PDFont font() {
		return font;
	}

	/** What is drawn for a line of text; a letter that the fonts do not have becomes a box. */
	String drawn(String logical) {
		return order.of(logical).codePoints().map(point -> letters.getGlyphId(point) == 0 ? MISSING : point)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	float width(String logical, float size) throws IOException {
		return font.getStringWidth(drawn(logical)) * size / UNITS;
	}

	/** Lines no wider than stated; a word that is wider is broken. */
	List<String> lines(String logical, float size, float width) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		float room = width;
		float space = width(" ", size);
		for (String word : SPACE.split(logical.strip())) {
			float needed = width(word, size);
			if (!line.isEmpty() && needed + space <= room) {
				line.append(' ').append(word);
				room -= needed + space;
			} else {
				if (!line.isEmpty()) {
					lines.add(line.toString());
				}
				line = new StringBuilder(broken(word, size, width, lines));
				room = width - width(line.toString(), size);
			}
		}
		lines.add(line.toString());
		return lines;
	}

	/** Adds what fills whole lines, and returns the rest. */
	private String broken(String word, float size, float width, List<String> lines) throws IOException {
		String rest = word;
		while (rest.length() > 1 && width(rest, size) > width) {
			int end = rest.length() - 1;
			while (end > 1 && width(rest.substring(0, end), size) > width) {
				end--;
			}
			int whole = Character.isLowSurrogate(rest.charAt(end)) && end > 1 ? end - 1 : end;
			lines.add(rest.substring(0, whole));
			rest = rest.substring(whole);
		}
		return rest;
	}
}
