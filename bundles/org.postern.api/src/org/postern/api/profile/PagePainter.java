package org.postern.api.profile;

import java.util.List;

/** Draws documents that are laid out in pages, for people who look at them before anybody is sent one. Thread-safe. */
public interface PagePainter {

	/** The media type of what it draws: {@code application/pdf}. */
	String mediaType();

	/**
	 * Draws every page.
	 *
	 * @param width of each picture, in pixels
	 * @return each page as a PNG picture
	 * @throws FormatException if the document cannot be drawn
	 */
	List<byte[]> paint(Document document, int width) throws FormatException;
}
