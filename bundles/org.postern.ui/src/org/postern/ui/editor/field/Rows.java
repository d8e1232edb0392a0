package org.postern.ui.editor.field;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.setting.SettingType;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.PathDialog;

/** Adds rows to a grid: a label in one column, in the next a control with its hint beneath. */
public final class Rows {

	/** In pixels; wide controls ask for this too, and grow with their column. */
	private static final int NARROW = 130;

	private final Composite parent;
	private final FormToolkit toolkit;

	/** @param parent has a grid layout with an even number of columns */
	public Rows(Composite parent, FormToolkit toolkit) {
		this.parent = parent;
		this.toolkit = toolkit;
	}

	/** A row for one line of text, as wide as its column. */
	public <T> Entry<T> text(String label, String hint, SettingType<T> type, Commit<T> commit) {
		return entry(label, hint, type, commit, true);
	}

	/** A row for something short, such as a number. */
	public <T> Entry<T> number(String label, String hint, SettingType<T> type, Commit<T> commit) {
		return entry(label, hint, type, commit, false);
	}

	private <T> Entry<T> entry(String label, String hint, SettingType<T> type, Commit<T> commit, boolean wide) {
		Cell cell = cell(label);
		Text text = cell.hold(toolkit.createText(cell.body, "", SWT.SINGLE | SWT.BORDER), wide);
		return Entry.of(text, type, new Hint(cell.body, hint), commit);
	}

	/** A row for a path, as wide as its column, with the button of a dialog. */
	public PathEntry path(String label, String hint, SettingType<String> type, PathDialog dialog,
			Commit<String> commit) {
		Cell cell = cell(label);
		Composite line = toolkit.createComposite(cell.body);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Text text = cell.hold(toolkit.createText(line, "", SWT.SINGLE | SWT.BORDER), true);
		Entry<String> entry = Entry.of(text, type, new Hint(cell.body, hint), commit);
		Button browse = FormButton.push(line, "", () -> {
			dialog.ask(line.getShell(), text.getText().strip()).ifPresent(text::setText);
			entry.settle();
		});
		return new PathEntry(entry, dialog.label(browse));
	}

	/** A row that is typed into, with suggestions. */
	public <T> Entry<T> suggestions(String label, String hint, SettingType<T> type, List<T> suggested,
			Commit<T> commit) {
		Cell cell = cell(label);
		Combo combo = cell.hold(new Combo(cell.body, SWT.DROP_DOWN), false);
		suggested.forEach(value -> combo.add(type.format(value)));
		return Entry.of(combo, type, new Hint(cell.body, hint), commit);
	}

	/** A row with a handful of values. */
	public <T> Choice<T> choice(String label, String hint, List<T> values, Function<T, String> words,
			Commit<T> commit) {
		Cell cell = cell(label);
		Combo combo = cell.hold(new Combo(cell.body, SWT.DROP_DOWN | SWT.READ_ONLY), true);
		return new Choice<>(combo, values, words, new Hint(cell.body, hint), commit);
	}

	/** A row with a check box, which carries the label itself. */
	public Tick tick(String label, String hint, Commit<Boolean> commit) {
		Cell cell = cell("");
		Button button = toolkit.createButton(cell.body, label, SWT.CHECK);
		button.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
		return new Tick(button, new Hint(cell.body, hint), commit);
	}

	/** A row whose control the caller makes in the cell's body. */
	public Cell cell(String label) {
		return new Cell(label);
	}

	/** The right half of a row. */
	public final class Cell {

		private final String name;
		private final Label label;
		private final Composite body;

		private Cell(String name) {
			this.name = name;
			label = toolkit.createLabel(parent, name);
			label.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
			body = toolkit.createComposite(parent);
			GridLayoutFactory.fillDefaults().extendedMargins(1, 1, 1, 1).spacing(2, 2).applyTo(body);
			body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		}

		public Composite body() {
			return body;
		}

		/** Names a control of the body, gives it its size, and the label its line. */
		public <C extends Control> C hold(C control, boolean wide) {
			Accessibles.name(control, name.replace("&", ""));
			if (control instanceof Combo) {
				control.addListener(SWT.MouseVerticalWheel, event -> event.doit = false); // scrolling the page changes nothing
			}
			GridDataFactory.fillDefaults().grab(wide, false).align(wide ? SWT.FILL : SWT.LEFT, SWT.CENTER)
					.hint(NARROW, SWT.DEFAULT).applyTo(control);
			int above = control.computeSize(SWT.DEFAULT, SWT.DEFAULT).y - label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
			((GridData) label.getLayoutData()).verticalIndent = Math.max(0, above / 2 + 1);
			return control;
		}
	}
}
