package org.postern.ui.signing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingType;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.widgets.PathField;
import org.postern.ui.wizard.FormPage;

/** The fields that say who is to sign: somebody new, somebody out of a file, or nobody any more. */
final class IdentityForm {

	private static final int IMPORT = 0;
	private static final int CREATE = 1;
	private static final List<SigningKey> KEYS = List.of(SigningKey.RSA_3072, SigningKey.P_256);
	private static final SettingType<Integer> DAYS = new SettingType.WholeNumber(1, NewIdentity.MAXIMUM_DAYS);

	private final String siteName;
	private final boolean signed;
	private Combo how;
	private Text name;
	private Combo key;
	private Text days;
	private Text files;
	private Text password;

	/** @param signed whether there is somebody already */
	IdentityForm(String siteName, boolean signed) {
		this.siteName = siteName;
		this.signed = signed;
	}

	FormPage howPage(String message) {
		return new FormPage(Messages.how_title, message, page -> how = page.choice(Messages.how_label, Messages.how_hint,
				Stream.of(Optional.of(Messages.how_import), Optional.of(Messages.how_create),
						Optional.of(Messages.how_remove).filter(words -> signed)).flatMap(Optional::stream).toList(),
				IMPORT));
	}

	FormPage createPage() {
		return new FormPage(Messages.create_title, Messages.create_message, this::createRows);
	}

	private void createRows(FormPage page) {
		name = page.text(Messages.create_name, Messages.create_nameHint, siteName);
		key = page.choice(Messages.create_key, Messages.create_keyHint, KEYS.stream().map(SigningKey::label).toList(), 0);
		days = page.text(Messages.create_days, Messages.create_daysHint, "1095");
		page.requireValid(this::wanted);
	}

	private NewIdentity wanted() {
		return new NewIdentity(name.getText(), KEYS.get(key.getSelectionIndex()), DAYS.parse(days.getText().strip()));
	}

	FormPage importPage() {
		return new FormPage(Messages.import_title, Messages.import_message, this::importRows);
	}

	private void importRows(FormPage page) {
		PathField path = page.path(Messages.import_files, Messages.import_filesHint, Messages.import_filesName, "");
		path.browse(Messages.import_browse, () -> chosen(page));
		files = path.text();
		password = FormRow.add(page.form(), Messages.import_password, Messages.import_passwordHint,
				row -> new Text(row, SWT.BORDER | SWT.PASSWORD));
		page.require(this::complaint);
	}

	private static Optional<String> chosen(FormPage page) {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.import_title);
		dialog.setFilterExtensions(new String[] { "*.p12;*.pfx;*.pem;*.crt;*.cer;*.key", "*" });
		return Optional.ofNullable(dialog.open()).map(first -> String.join("; ", Arrays.stream(dialog.getFileNames())
				.map(name -> Path.of(dialog.getFilterPath(), name).toString()).toList()));
	}

	private Optional<String> complaint() {
		if (files.getText().isBlank()) {
			return Optional.of(Messages.import_filesMissing);
		}
		return named().stream().filter(text -> !isFile(text)).findFirst().map(text -> NLS.bind(Messages.import_none, text));
	}

	private List<String> named() {
		return Arrays.stream(files.getText().split(";")).map(String::strip).filter(text -> !text.isEmpty()).toList();
	}

	private static boolean isFile(String text) {
		try {
			return Files.isRegularFile(Path.of(text));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	boolean creates() {
		return how.getSelectionIndex() == CREATE;
	}

	boolean removes() {
		return how.getSelectionIndex() > CREATE;
	}

	IdentitySource source() {
		return creates() ? new IdentitySource.Made(wanted()) : new IdentitySource.Imported(
				named().stream().map(Path::of).toList(), new Secret(password.getTextChars()));
	}
}
