package org.postern.ui.editor;

import org.eclipse.jface.action.ControlContribution;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** The editor's one big button: from what is written here to what would change on the server. */
final class ApplyButton extends ControlContribution {

	private final Runnable reviewAndApply;

	ApplyButton(Runnable reviewAndApply) {
		super("org.postern.ui.editor.apply");
		this.reviewAndApply = reviewAndApply;
	}

	@Override
	protected Control createControl(Composite parent) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Messages.head_apply);
		button.setImage(new Icons(button).get(Icon.APPLY));
		button.setToolTipText(Messages.head_applyTip);
		button.addListener(SWT.Selection, event -> reviewAndApply.run());
		return button;
	}
}
