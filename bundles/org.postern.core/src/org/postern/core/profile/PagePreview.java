package org.postern.core.profile;

import java.util.List;

import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Draws documents that are laid out in pages. */
public interface PagePreview {

	/** Whether a document has pages that can be drawn here. */
	boolean draws(Document document);

	/**
	 * Draws every page; takes a moment.
	 *
	 * @param width of each picture, in pixels
	 * @return each page as a PNG picture
	 * @throws FormatException if the document cannot be drawn
	 */
	List<byte[]> pages(Document document, int width) throws FormatException;
}
