package org.postern.ui.editor.tls;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.CertificateFiles;
import org.postern.api.setting.SettingType;
import org.postern.ui.editor.field.Commit;
import org.postern.ui.editor.field.Entry;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.widgets.Accessibles;

/** The two files of a certificate. They are stated together or not at all, so one alone waits for the other. */
final class CertificateFields {

	private static final SettingType<String> PATH = new SettingType.Text();

	private final Commit<Optional<CertificateFiles>> commit;
	private final Entry<String> chain;
	private final Entry<String> key;
	private String chainFile = "";
	private String keyFile = "";

	/** @param parent a grid of two columns */
	CertificateFields(Composite parent, FormToolkit toolkit, Commit<Optional<CertificateFiles>> commit) {
		this.commit = commit;
		Rows rows = new Rows(parent, toolkit);
		chain = file(rows, toolkit, Messages.chain, Messages.chain_hint, path -> {
			chainFile = path.strip();
			return take();
		});
		key = file(rows, toolkit, Messages.key, Messages.key_hint, path -> {
			keyFile = path.strip();
			return take();
		});
	}

	private static Entry<String> file(Rows rows, FormToolkit toolkit, String label, String hint,
			Commit<String> commit) {
		Rows.Cell cell = rows.cell(label);
		Composite line = toolkit.createComposite(cell.body());
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Text text = cell.hold(toolkit.createText(line, "", SWT.SINGLE | SWT.BORDER), true);
		Entry<String> entry = Entry.of(text, PATH, new Hint(cell.body(), hint), commit);
		Accessibles.name(FormButton.push(line, Messages.browse, () -> {
			FileDialog dialog = new FileDialog(line.getShell(), SWT.OPEN);
			dialog.setText(label);
			dialog.setFilterExtensions(new String[] { "*.pem;*.crt;*.cer;*.key", "*" });
			Optional.ofNullable(dialog.open()).ifPresent(text::setText);
			entry.settle();
		}), NLS.bind(Messages.browse_name, label));
		return entry;
	}

	private Optional<String> take() {
		if (chainFile.isEmpty() && keyFile.isEmpty()) {
			return commit.take(Optional.empty());
		}
		if (chainFile.isEmpty() || keyFile.isEmpty()) {
			return Optional.of(Messages.both);
		}
		Optional<String> problem = commit.take(Optional.of(new CertificateFiles(chainFile, keyFile)));
		if (problem.isEmpty()) {
			chain.show(chainFile);
			key.show(keyFile);
		}
		return problem;
	}

	void show(Optional<CertificateFiles> files) {
		boolean half = chainFile.isEmpty() != keyFile.isEmpty();
		if (files.isEmpty() && half) {
			return;
		}
		chainFile = files.map(CertificateFiles::chain).orElse("");
		keyFile = files.map(CertificateFiles::key).orElse("");
		chain.show(chainFile);
		key.show(keyFile);
	}

	void settle() {
		chain.settle();
		key.settle();
	}

	void setEnabled(boolean enabled) {
		chain.setEnabled(enabled);
		key.setEnabled(enabled);
	}
}
