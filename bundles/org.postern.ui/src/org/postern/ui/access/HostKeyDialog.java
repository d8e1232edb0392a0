package org.postern.ui.access;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust.Decision;
import org.postern.ui.widgets.FormRow;

/** Shows the fingerprint of an unknown host. Whoever just presses Enter or Escape trusts nobody. */
final class HostKeyDialog extends TitleAreaDialog {

	private static final int ONCE = IDialogConstants.CLIENT_ID;
	private static final int ALWAYS = ONCE + 1;

	private final HostKey key;

	HostKeyDialog(Shell parent, HostKey key) {
		super(parent);
		this.key = key;
		setHelpAvailable(false);
	}

	Decision ask() {
		return switch (open()) {
			case ONCE -> Decision.ONCE;
			case ALWAYS -> Decision.ALWAYS;
			default -> Decision.REFUSED;
		};
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.host_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.host_heading, key.place()));
		setMessage(Messages.host_message, IMessageProvider.WARNING);
		Composite form = FormRow.form(area);
		shown(form, Messages.host_place, Messages.host_placeHint, key.place());
		shown(form, Messages.host_kind, Messages.host_kindHint, key.type());
		shown(form, Messages.host_fingerprint, Messages.host_fingerprintHint, key.fingerprint())
				.setFont(JFaceResources.getTextFont());
		return area;
	}

	/** Not to be changed, but to be selected and copied. */
	private static Text shown(Composite form, String label, String hint, String value) {
		Text text = FormRow.add(form, label, hint, row -> new Text(row, SWT.BORDER | SWT.READ_ONLY));
		text.setText(value);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, ONCE, Messages.host_once, false);
		createButton(parent, ALWAYS, Messages.host_always, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.host_refuse, true).setFocus();
	}

	@Override
	protected void buttonPressed(int button) {
		setReturnCode(button);
		close();
	}
}
