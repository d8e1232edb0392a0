package org.postern.ui.plugins;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.widgets.PathField;
import org.postern.ui.wizard.FormPage;

/** The field that says from where plug-ins are installed. */
final class SourceForm {

	private final PluginSource known;
	private final FormPage page;
	private Text place;

	SourceForm(PluginSource known) {
		this.known = known;
		page = new FormPage(Messages.source_title, Messages.source_message, this::rows);
	}

	FormPage page() {
		return page;
	}

	private void rows(FormPage rows) {
		PathField path = rows.path(Messages.source_place, Messages.source_placeHint, Messages.source_placeName,
				known.place());
		path.browse(Messages.source_file, () -> chosen(rows));
		path.browse(Messages.source_folder, () -> Optional.ofNullable(new DirectoryDialog(rows.getShell()).open()));
		FormRow.hint(rows.form(), Messages.source_next);
		place = path.text();
		rows.require(this::complaint);
	}

	private static Optional<String> chosen(FormPage page) {
		FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
		dialog.setText(Messages.install_title);
		dialog.setFilterExtensions(new String[] { "*.jar;*.zip", "*" });
		return Optional.ofNullable(dialog.open());
	}

	String place() {
		return place.getText().strip();
	}

	private Optional<String> complaint() {
		if (place().isEmpty()) {
			return Optional.of(Messages.source_missing);
		}
		return place().matches("https?://.+") || isThere() ? Optional.empty()
				: Optional.of(NLS.bind(Messages.source_none, place()));
	}

	private boolean isThere() {
		try {
			return Files.exists(Path.of(place()));
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
