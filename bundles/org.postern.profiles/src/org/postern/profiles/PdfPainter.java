package org.postern.profiles;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.PagePainter;

/** Draws PDF documents. */
@Component
public final class PdfPainter implements PagePainter {

	/** More pages than any set-up sheet has. */
	private static final int MAXIMUM_PAGES = 20;

	@Override
	public String mediaType() {
		return "application/pdf";
	}

	@Override
	public List<byte[]> paint(Document document, int width) throws FormatException {
		try (PDDocument pdf = Loader.loadPDF(document.content())) {
			PDFRenderer renderer = new PDFRenderer(pdf);
			List<byte[]> pages = new ArrayList<>();
			for (int page = 0; page < Math.min(pdf.getNumberOfPages(), MAXIMUM_PAGES); page++) {
				float scale = width / pdf.getPage(page).getCropBox().getWidth();
				pages.add(png(renderer.renderImage(page, scale, ImageType.RGB)));
			}
			return pages;
		} catch (IOException e) {
			throw new FormatException(document.name() + " cannot be drawn: " + e.getMessage(), e);
		}
	}

	private static byte[] png(BufferedImage picture) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", content);
		return content.toByteArray();
	}
}
