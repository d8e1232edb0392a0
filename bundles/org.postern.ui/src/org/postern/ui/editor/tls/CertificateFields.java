package org.postern.ui.editor.tls;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.CertificateFiles;
import org.postern.api.setting.SettingType;
import org.postern.ui.editor.field.Commit;
import org.postern.ui.editor.field.PathEntry;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.widgets.PathDialog;

/** The two files of a certificate. They are stated together or not at all, so one alone waits for the other. */
final class CertificateFields {

	private static final SettingType<String> PATH = new SettingType.Text();

	private final Commit<Optional<CertificateFiles>> commit;
	private final PathEntry chain;
	private final PathEntry key;
	private String chainFile = "";
	private String keyFile = "";

	/** @param parent a grid of two columns */
	CertificateFields(Composite parent, FormToolkit toolkit, Commit<Optional<CertificateFiles>> commit) {
		this.commit = commit;
		Rows rows = new Rows(parent, toolkit);
		chain = file(rows, Messages.chain, Messages.chain_hint, path -> {
			chainFile = path.strip();
			return take();
		});
		key = file(rows, Messages.key, Messages.key_hint, path -> {
			keyFile = path.strip();
			return take();
		});
	}

	private static PathEntry file(Rows rows, String label, String hint, Commit<String> commit) {
		return rows.path(label, hint, PATH,
				new PathDialog(label, SettingType.Text.Named.FILE, "*.pem;*.crt;*.cer;*.key", "*"), commit);
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
