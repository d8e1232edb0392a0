package org.postern.ui.push;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.ui.widgets.PathField;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.SettingFields;

/** The fields that say where the list of users comes from. */
final class UsersForm {

	private final SettingFields directory;
	private Combo from;
	private Text file;

	UsersForm(UserLists lists) {
		directory = new SettingFields(lists.directorySettings());
	}

	FormPage page() {
		return new FormPage(Messages.users_title, Messages.users_message, this::rows);
	}

	FormPage directoryPage() {
		return new FormPage(Messages.directory_title, Messages.directory_message, directory::rows);
	}

	private void rows(FormPage page) {
		from = page.choice(Messages.users_from, Messages.users_fromHint,
				List.of(Messages.users_fromFile, Messages.users_fromDirectory), 0);
		PathField path = page.path(Messages.users_file, Messages.users_fileHint, Messages.users_fileName, "");
		path.browse(Messages.users_browse, () -> chosen(page));
		file = path.text();
		from.addListener(SWT.Selection, event -> {
			path.setEnabled(!isDirectory());
			page.check();
		});
		page.require(this::complaint);
	}

	private static Optional<String> chosen(FormPage page) {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(Messages.users_title);
		dialog.setFilterExtensions(new String[] { "*.csv;*.txt", "*" });
		return Optional.ofNullable(dialog.open());
	}

	boolean isDirectory() {
		return from.getSelectionIndex() == 1;
	}

	private Optional<String> complaint() {
		if (isDirectory()) {
			return Optional.empty();
		}
		if (file.getText().isBlank()) {
			return Optional.of(Messages.users_fileMissing);
		}
		try {
			return Path.of(file.getText().strip()).toFile().isFile() ? Optional.empty()
					: Optional.of(NLS.bind(Messages.users_fileNone, file.getText().strip()));
		} catch (InvalidPathException e) {
			return Optional.of(NLS.bind(Messages.users_fileNone, file.getText().strip()));
		}
	}

	UserSource source() {
		return isDirectory() ? new UserSource.Directory(directory.values())
				: new UserSource.CsvFile(Path.of(file.getText().strip()));
	}
}
