package org.postern.ui.widgets;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where something is to be saved. */
public final class SaveAs {

	private final FileDialog dialog;

	/** @param name of the file, as it is proposed */
	public SaveAs(Shell parent, String title, String name) {
		dialog = new FileDialog(parent, SWT.SAVE);
		dialog.setText(title);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
	}

	/** Offers kinds of files. */
	public SaveAs kinds(String[] patterns, String[] names) {
		dialog.setFilterExtensions(patterns);
		dialog.setFilterNames(names);
		return this;
	}

	/** Empty where nobody chose a place. */
	public Optional<Path> ask() {
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
