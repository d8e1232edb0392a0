package org.postern.ui.test;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.Site;
import org.postern.ui.widgets.FormRow;

/** Asks whom tests log in as. The password goes to the secret store, never into the site. */
final class AccountDialog extends TitleAreaDialog {

	private final Site site;
	private final String server;
	private final TestAccounts accounts;
	private Text address;
	private Text password;

	AccountDialog(Shell parent, Site site, String server, TestAccounts accounts) {
		super(parent);
		this.site = site;
		this.server = server;
		this.accounts = accounts;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.account_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.account_heading, server));
		setMessage(Messages.account_message);
		Composite form = FormRow.form(area);
		address = FormRow.add(form, Messages.account_address, Messages.account_addressHint,
				row -> new Text(row, SWT.BORDER));
		password = FormRow.add(form, Messages.account_password, Messages.account_passwordHint,
				row -> new Text(row, SWT.BORDER | SWT.PASSWORD));
		return area;
	}

	@Override
	protected void okPressed() {
		try (Secret secret = new Secret(password.getTextChars())) {
			accounts.remember(site, server, MailAddress.parse(address.getText()), secret);
			super.okPressed();
		} catch (IllegalArgumentException | SecretStoreException e) {
			setMessage(e.getMessage(), IMessageProvider.ERROR);
		}
	}
}
