package org.postern.ui.widgets;

import java.io.File;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;

/** Asks for a file or a folder, from a button beside the field that names it. */
public final class PathDialog {

	private static final String ANY = "*";

	private final String label;
	private final SettingType.Text.Named named;
	private final String[] patterns;

	/**
	 * @param label    of the field
	 * @param patterns of the names of usual files; each may be several, with semicolons between them
	 */
	public PathDialog(String label, SettingType.Text.Named named, String... patterns) {
		this.label = label;
		this.named = named;
		this.patterns = patterns.clone();
	}

	/** Empty for settings that name neither. */
	public static Optional<PathDialog> of(Setting<?> setting) {
		return setting.type() instanceof SettingType.Text text && text.names() != SettingType.Text.Named.ANYTHING
				? Optional.of(new PathDialog(setting.label(), text.names(), ANY))
				: Optional.empty();
	}

	/** Gives the button that opens the dialog its words. */
	public Button label(Button button) {
		button.setText(Messages.path_browse);
		return Accessibles.name(button, NLS.bind(Messages.path_browseName, label));
	}

	/**
	 * Returns when it is answered; empty where nothing was chosen.
	 *
	 * @param present what the field names now, with which the dialog begins
	 */
	public Optional<String> ask(Shell parent, String present) {
		return Optional.ofNullable(switch (named) {
			case FOLDER -> folder(parent, present);
			case NEW_FILE -> file(parent, SWT.SAVE, new File(present));
			case FILE, ANYTHING -> file(parent, SWT.OPEN, new File(present));
		});
	}

	private String folder(Shell parent, String present) {
		DirectoryDialog dialog = new DirectoryDialog(parent);
		dialog.setText(label);
		dialog.setFilterPath(present);
		return dialog.open();
	}

	private String file(Shell parent, int style, File present) {
		FileDialog dialog = new FileDialog(parent, style);
		dialog.setText(label);
		dialog.setFilterExtensions(patterns);
		dialog.setFilterPath(Objects.toString(present.getParent(), ""));
		dialog.setFileName(present.getName());
		return dialog.open();
	}
}
