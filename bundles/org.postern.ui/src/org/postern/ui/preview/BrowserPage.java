package org.postern.ui.preview;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.widgets.Control;

/** A page as a browser draws it: no script runs, and no link leads away from it. */
final class BrowserPage implements PageView {

	private final Browser browser;
	private String shown = "";

	BrowserPage(Browser browser) {
		this.browser = browser;
		browser.setJavascriptEnabled(false);
		browser.addLocationListener(
				LocationListener.changingAdapter(event -> event.doit = event.location.startsWith("about:")));
	}

	@Override
	public Control control() {
		return browser;
	}

	@Override
	public void show(String html) {
		if (!html.equals(shown)) {
			shown = html;
			browser.setText(html, false);
		}
	}
}
