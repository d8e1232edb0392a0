package org.postern.ui.preview;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.widgets.RichText;

/** The words of a page where no browser can be embedded. */
final class PlainPage implements PageView {

	private final RichText text;

	PlainPage(Composite parent) {
		text = new RichText(parent, Messages.page_name);
	}

	@Override
	public Control control() {
		return text.control();
	}

	@Override
	public void show(String html) {
		text.clear().note(Messages.page_plain);
		PageWords.of(html).forEach(block -> block.appendTo(text));
		text.show();
	}
}
