package org.postern.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A page's place behind its tab; the page is built when it is first looked at. */
final class PageHolder {

	private final EditorPage page;
	private final Composite place;
	private final FormToolkit toolkit;
	private boolean built;

	PageHolder(EditorPage page, Composite place, FormToolkit toolkit) {
		this.page = page;
		this.place = place;
		this.toolkit = toolkit;
	}

	void show() {
		if (!built) {
			built = true;
			page.create(place, toolkit);
			place.layout(true, true);
		}
		page.show();
	}

	void focus() {
		if (built) {
			page.focus();
		}
	}
}
