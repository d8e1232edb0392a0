package org.postern.profiles;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Pages of A4, filled from the top; a block that does not fit goes to the next one. Lengths in points. */
final class PdfPages implements AutoCloseable {

	static final float LEFT = 48;
	static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
	private static final float TOP = PDRectangle.A4.getHeight() - 50;
	private static final float BOTTOM = 56;
	private static final COSName DECORATION = COSName.getPDFName("Artifact");

	private final PDDocument document;
	private final PdfTags tags = new PdfTags();
	private final List<PDPage> pages = new ArrayList<>();
	private PDPageContentStream content;
	private float y = TOP;

	PdfPages(PDDocument document) throws IOException {
		this.document = document;
		content = begin();
	}

	private PDPageContentStream begin() throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		pages.add(page);
		y = TOP;
		return new PDPageContentStream(document, page);
	}

	PdfTags tags() {
		return tags;
	}

	/** Where the next block begins. */
	float y() {
		return y;
	}

	void down(float height) {
		y -= height;
	}

	/** Goes to a new page where a block would not fit. @return whether it did */
	boolean need(float height) throws IOException {
		boolean full = y - height < BOTTOM;
		if (full) {
			content.close();
			content = begin();
		}
		return full;
	}

	/** Text as a part of the document of its own, over the whole width. */
	void paragraph(String type, String text, PdfStyle style) throws IOException {
		block(tags.part(type), text, style, LEFT, WIDTH);
	}

	/** Text in a column; the next block begins below it. */
	void block(PDStructureElement part, String text, PdfStyle style, float x, float width) throws IOException {
		for (String line : style.face().lines(text, style.size(), width)) {
			need(style.leading());
			down(style.leading());
			line(part, line, style, x, y + (style.leading() - style.size()) / 2 + style.size() * 0.12f);
		}
	}

	float height(String text, PdfStyle style, float width) throws IOException {
		return style.face().lines(text, style.size(), width).size() * style.leading();
	}

	/** One line at a place of this page. */
	void line(PDStructureElement part, String text, PdfStyle style, float x, float baseline) throws IOException {
		content.beginMarkedContent(COSName.getPDFName(part.getStructureType()), tags.mark(pages.getLast(), part));
		show(text, style, x, baseline);
		content.endMarkedContent();
	}

	private void show(String text, PdfStyle style, float x, float baseline) throws IOException {
		content.setNonStrokingColor(new Color(style.colour()));
		content.beginText();
		content.setFont(style.face().font(), style.size());
		content.newLineAtOffset(x, baseline);
		content.showText(style.face().drawn(text));
		content.endText();
	}

	/** A rectangle that is only there to please. @param top its upper edge */
	void box(float x, float top, float width, float height, int colour) throws IOException {
		content.beginMarkedContent(DECORATION);
		content.setNonStrokingColor(new Color(colour));
		content.addRect(x, top - height, width, height);
		content.fill();
		content.endMarkedContent();
	}

	/** A code as a figure. @param top its upper edge, the quiet zone not counted */
	void code(QrCode code, String label, float x, float top, float side) throws IOException {
		PDStructureElement figure = tags.part("Figure");
		figure.setAlternateDescription(label);
		content.beginMarkedContent(COSName.getPDFName("Figure"), tags.mark(pages.getLast(), figure));
		content.setNonStrokingColor(Color.BLACK);
		float module = side / code.size();
		for (int row = 0; row < code.size(); row++) {
			for (int column = 0; column < code.size(); column++) {
				if (code.isDark(column, row)) {
					content.addRect(x + column * module, top - (row + 1) * module, module * 1.01f, module * 1.01f);
				}
			}
		}
		content.fill();
		content.endMarkedContent();
	}

	/** A line at the foot of every page, with its number. */
	void finish(String footer, PdfStyle style) throws IOException {
		content.close();
		for (int i = 0; i < pages.size(); i++) {
			content = new PDPageContentStream(document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
			content.beginMarkedContent(DECORATION);
			show(style.face().lines(footer, style.size(), WIDTH - 60).getFirst(), style, LEFT, 30);
			String number = i + 1 + " / " + pages.size();
			show(number, style, LEFT + WIDTH - style.face().width(number, style.size()), 30);
			content.endMarkedContent();
			content.close();
		}
		tags.finish(document);
	}

	@Override
	public void close() throws IOException {
		content.close();
	}
}
