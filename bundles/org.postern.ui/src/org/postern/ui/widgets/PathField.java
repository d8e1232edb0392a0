package org.postern.ui.widgets;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A field for a path, or several, and beside it the buttons that choose one. */
public final class PathField {

	private final Composite row;
	private final Text text;

	/**
	 * @param row  is filled by the field and its buttons
	 * @param name of the field itself
	 */
	public PathField(Composite row, String name) {
		this.row = row;
		GridLayoutFactory.fillDefaults().applyTo(row);
		text = Accessibles.name(new Text(row, SWT.BORDER), name);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
	}

	public Text text() {
		return text;
	}

	/**
	 * Adds a button.
	 *
	 * @param chosen asks, and returns what the field is to say; empty where nothing was chosen
	 */
	public void browse(String label, Supplier<Optional<String>> chosen) {
		button(chosen).setText(label);
	}

	/** Adds the button of a dialog. */
	public void browse(PathDialog dialog) {
		dialog.label(button(() -> dialog.ask(row.getShell(), text.getText().strip())));
	}

	private Button button(Supplier<Optional<String>> chosen) {
		((GridLayout) row.getLayout()).numColumns++;
		Button button = new Button(row, SWT.PUSH);
		button.addListener(SWT.Selection, event -> chosen.get().ifPresent(text::setText));
		return button;
	}

	public void setEnabled(boolean enabled) {
		row.setEnabled(enabled);
		text.setEnabled(enabled);
	}
}
