package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** The sheet is drawn as it would be printed. */
class PdfPainterTest {

	private static final int WIDTH = 600;

	private final PdfPainter painter = new PdfPainter();

	@Test
	void every_page_of_the_sheet_is_drawn_as_wide_as_asked_with_ink_on_it() throws Exception {
		Document sheet = new SetupSheetFormat(new PdfFonts()).write(Samples.guide());

		assertEquals(painter.mediaType(), sheet.mediaType());
		List<byte[]> pages = painter.paint(sheet, WIDTH);
		assertFalse(pages.isEmpty());
		for (byte[] page : pages) {
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page));
			assertEquals(WIDTH, picture.getWidth(), 1);
			assertTrue(hasInk(picture));
		}
	}

	@Test
	void what_is_no_pdf_is_refused() {
		assertThrows(FormatException.class,
				() -> painter.paint(Document.ofText("sheet.pdf", "application/pdf", "no sheet"), WIDTH));
	}

	private static boolean hasInk(BufferedImage picture) {
		int white = 0xFFFFFFFF;
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				if (picture.getRGB(x, y) != white) {
					return true;
				}
			}
		}
		return false;
	}
}
