package org.postern.ui.plugins;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FormRow;
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
		FormRow.add(rows.form(), Messages.source_place, Messages.source_placeHint, this::placeRow);
		FormRow.hint(rows.form(), Messages.source_next);
		place.setText(known.place());
		place.addModifyListener(event -> rows.check());
		rows.require(this::complaint);
	}

	private Composite placeRow(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
		place = Accessibles.name(new Text(row, SWT.BORDER), Messages.source_placeName);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		browse(row, Messages.source_file, () -> {
			FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
			dialog.setText(Messages.install_title);
			dialog.setFilterExtensions(new String[] { "*.jar;*.zip", "*" });
			return Optional.ofNullable(dialog.open());
		});
		browse(row, Messages.source_folder, () -> Optional.ofNullable(new DirectoryDialog(row.getShell()).open()));
		return row;
	}

	private interface Browsing {
		Optional<String> choose();
	}

	private void browse(Composite row, String label, Browsing browsing) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> browsing.choose().ifPresent(place::setText));
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
