package org.postern.ui.trust;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust.Decision;
import org.postern.ui.widgets.FormRow;

/** Shows what a host says of itself, and asks. Not to connect is the answer of whoever just presses Enter or Escape. */
final class HostTrustDialog extends TitleAreaDialog {

	private static final int ONCE = IDialogConstants.CLIENT_ID + 1;
	private static final int ALWAYS = IDialogConstants.CLIENT_ID + 2;

	private final HostKey key;

	HostTrustDialog(Shell parent, HostKey key) {
		super(parent);
		this.key = key;
		setHelpAvailable(false);
	}

	/** Opens it and waits for an answer. */
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
		shell.setText(Messages.dialog_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.dialog_heading, key.place()));
		setMessage(Messages.dialog_compare, IMessageProvider.WARNING);
		Composite form = FormRow.form(area);
		shown(form, Messages.dialog_host, Messages.dialog_hostHint, key.place());
		shown(form, Messages.dialog_type, Messages.dialog_typeHint, key.type());
		shown(form, Messages.dialog_fingerprint, Messages.dialog_fingerprintHint, key.fingerprint());
		return area;
	}

	/** A field that can be read and copied. */
	private static void shown(Composite form, String label, String hint, String value) {
		FormRow.add(form, label, hint, row -> new Text(row, SWT.BORDER | SWT.READ_ONLY)).setText(value);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, ALWAYS, Messages.dialog_always, false);
		createButton(parent, ONCE, Messages.dialog_once, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.dialog_refuse, true);
	}

	@Override
	protected void buttonPressed(int button) {
		setReturnCode(button);
		close();
	}
}
