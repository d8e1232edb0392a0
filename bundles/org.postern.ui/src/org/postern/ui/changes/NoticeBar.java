package org.postern.ui.changes;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** A line above a view's content that needs an answer; it takes no room while there is nothing to ask. */
final class NoticeBar {

	private final Composite bar;
	private final Label words;

	NoticeBar(Composite parent, Icons icons) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		new Label(bar, SWT.NONE).setImage(icons.get(Icon.WARNING));
		words = new Label(bar, SWT.WRAP);
		words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		bar.setVisible(false);
	}

	/** Adds an answer. */
	NoticeBar button(String label, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		return this;
	}

	void ask(String question) {
		words.setText(question);
		show(true);
	}

	void hide() {
		show(false);
	}

	private void show(boolean shown) {
		GridData data = (GridData) bar.getLayoutData();
		if (data.exclude == shown) {
			data.exclude = !shown;
			bar.setVisible(shown);
		}
		bar.requestLayout();
	}
}
