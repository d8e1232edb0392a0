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

	/** A button that does something. The toolkit's colour goes, for with it a button that cannot be pressed looks as if it could. */
	public static Button push(Composite parent, FormToolkit toolkit, String label, Runnable action) {
		Button button = toolkit.createButton(parent, label, SWT.PUSH);
		button.setForeground(null);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** The same, in a grid, whose cell it fills. */
	public static Button filling(Composite grid, FormToolkit toolkit, String label, Runnable action) {
		Button button = push(grid, toolkit, label, action);
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}
}
