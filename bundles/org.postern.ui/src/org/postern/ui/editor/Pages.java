package org.postern.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.postern.ui.editor.ports.PortsPage;
import org.postern.ui.editor.review.LiveReview;

/** The editor's pages in their order. */
final class Pages {

	private Pages() {
	}

	static List<EditorPage> of(EditorServices services, ServerText text, LiveReview review) {
		List<EditorPage> pages = new ArrayList<>();
		pages.add(new PortsPage(services, text, review));
		return pages;
	}
}
