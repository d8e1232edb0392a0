package org.postern.ui.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.backend.NeededSecret;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.ui.widgets.FormRow;

/** Takes the passwords that reaching a server may need, for the secret store; none of them is ever shown. */
public final class SecretsDialog extends TitleAreaDialog {

	private final String server;
	private final List<NeededSecret> needed;
	private final SecretStore store;
	private final Map<NeededSecret, Text> fields = new LinkedHashMap<>();

	public SecretsDialog(Shell parent, String server, List<NeededSecret> needed, SecretStore store) {
		super(parent);
		this.server = server;
		this.needed = List.copyOf(needed);
		this.store = store;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.secrets_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.secrets_heading, server));
		setMessage(needed.isEmpty() ? Messages.secrets_none : Messages.secrets_message);
		Composite form = FormRow.form(area);
		needed.forEach(secret -> fields.put(secret, FormRow.add(form, secret.label() + ':', state(secret),
				row -> new Text(row, SWT.BORDER | SWT.PASSWORD))));
		return area;
	}

	private String state(NeededSecret secret) {
		try {
			return store.get(secret.key()).map(SecretsDialog::wiped).isPresent() ? Messages.secrets_stored
					: Messages.secrets_notStored;
		} catch (SecretStoreException e) {
			return e.getMessage();
		}
	}

	private static Secret wiped(Secret secret) {
		secret.close();
		return secret;
	}

	@Override
	protected void okPressed() {
		try {
			for (Map.Entry<NeededSecret, Text> field : fields.entrySet()) {
				store(field.getKey(), field.getValue().getTextChars());
			}
			super.okPressed();
		} catch (SecretStoreException e) {
			setMessage(e.getMessage(), IMessageProvider.ERROR);
		}
	}

	/** What was left empty stays as it is. */
	private void store(NeededSecret needs, char[] typed) throws SecretStoreException {
		if (typed.length > 0) {
			try (Secret secret = new Secret(typed)) {
				store.put(needs.key(), secret);
			}
		}
	}
}
