package org.postern.profiles;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;

/** The looks of the set-up sheet, with the colours of the set-up page. */
record PdfStyles(PdfStyle overline, PdfStyle title, PdfStyle lead, PdfStyle heading, PdfStyle strong, PdfStyle body,
		PdfStyle note, PdfStyle value, PdfStyle number) {

	private static final int INK = 0x1B2430;
	private static final int SOFT = 0x566272;
	private static final int ACCENT = 0x0A6460;

	static PdfStyles of(PDDocument document, PdfFonts.Pair fonts) throws IOException {
		PdfFace regular = PdfFace.of(document, fonts.regular());
		PdfFace bold = PdfFace.of(document, fonts.bold());
		return new PdfStyles(new PdfStyle(bold, 8.5f, 12, ACCENT), new PdfStyle(bold, 22, 27, INK),
				new PdfStyle(regular, 10.5f, 15, SOFT), new PdfStyle(bold, 12, 17, INK), new PdfStyle(bold, 9, 13, INK),
				new PdfStyle(regular, 8.8f, 12.6f, INK), new PdfStyle(regular, 7.4f, 10.2f, SOFT),
				new PdfStyle(regular, 9.2f, 12.4f, INK), new PdfStyle(bold, 13, 15, ACCENT));
	}
}
