package org.postern.ui.editor.field;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Makes the buttons of forms. */
public final class FormButton {

	private FormButton() {
	}

	/** A button that does something. Those of the toolkit have a colour, with which they look the same when they cannot be pressed. */
	public static Button push(Composite parent, String label, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.FocusIn, event -> FormToolkit.ensureVisible(button));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** The same, in a grid, whose cell it fills. */
	public static Button filling(Composite grid, String label, Runnable action) {
		Button button = push(grid, label, action);
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}
}
