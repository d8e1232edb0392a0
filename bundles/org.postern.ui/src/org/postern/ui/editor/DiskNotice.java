package org.postern.ui.editor;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The choice offered when the file was changed outside the editor that holds changes too. Neither text is lost. */
final class DiskNotice {

	private final Composite bar;

	DiskNotice(Composite parent, String file, Runnable takeTheirs, Runnable keepMine) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).applyTo(bar);
		Label label = new Label(bar, SWT.WRAP);
		label.setText(Messages.disk_changed);
		label.setToolTipText(file);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		button(Messages.disk_theirs, Messages.disk_theirsTip, takeTheirs);
		button(Messages.disk_mine, Messages.disk_mineTip, keepMine).setFocus();
	}

	Composite control() {
		return bar;
	}

	private Button button(String text, String tip, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}
}
