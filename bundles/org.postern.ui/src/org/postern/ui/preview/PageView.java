package org.postern.ui.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.widgets.Accessibles;

/** Shows a web page. */
interface PageView {

	Control control();

	void show(String html);

	/** By the browser of the system where there is one; else the page's words, in its order and with its headings. */
	static PageView in(Composite parent) {
		try {
			return new BrowserPage(Accessibles.name(new Browser(parent, SWT.BORDER), Messages.page_name));
		} catch (SWTError e) {
			return new PlainPage(parent);
		}
	}
}
