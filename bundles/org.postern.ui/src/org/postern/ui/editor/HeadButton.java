package org.postern.ui.editor;

import org.eclipse.jface.action.ControlContribution;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** An editor's one big button: from what is written here to what comes of it. */
final class HeadButton extends ControlContribution {

	private final Icon icon;
	private final String label;
	private final String toolTip;
	private final Runnable action;

	HeadButton(Icon icon, String label, String toolTip, Runnable action) {
		super("org.postern.ui.editor.head");
		this.icon = icon;
		this.label = label;
		this.toolTip = toolTip;
		this.action = action;
	}

	@Override
	protected Control createControl(Composite parent) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.setImage(new Icons(button).get(icon));
		button.setToolTipText(toolTip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}
}
