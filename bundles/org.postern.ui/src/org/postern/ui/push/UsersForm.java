package org.postern.ui.push;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FormRow;
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
		Composite row = FormRow.add(page.form(), Messages.users_file, Messages.users_fileHint, this::fileRow);
		from.addListener(SWT.Selection, event -> {
			row.setEnabled(!isDirectory());
			file.setEnabled(!isDirectory());
			page.check();
		});
		file.addModifyListener(event -> page.check());
		page.require(this::complaint);
	}

	private Composite fileRow(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		file = Accessibles.name(new Text(row, SWT.BORDER), Messages.users_fileName);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(Messages.users_browse);
		browse.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
			dialog.setText(Messages.users_title);
			dialog.setFilterExtensions(new String[] { "*.csv;*.txt", "*" });
			Optional.ofNullable(dialog.open()).ifPresent(file::setText);
		});
		return row;
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
