package org.postern.ui.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Rows of a form: a label, its field, and under the field a hint that says what to write and why. */
public final class FormRow {

	private static final int HINT_WIDTH = 320;

	private FormRow() {
	}

	/** A column of rows whose fields are aligned. */
	public static Composite form(Composite parent) {
		Composite form = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(10, 3).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		return form;
	}

	/**
	 * Adds a row to a form. The label stands at the middle of its field, or at the top of one that takes what room there is.
	 *
	 * @param field makes the field; it is named like the label
	 */
	public static <C extends Control> C add(Composite form, String label, String hint, Function<Composite, C> field) {
		Label words = new Label(form, SWT.NONE);
		words.setText(label);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(words);
		C control = Accessibles.name(field.apply(form), label.replace("&", "").replace(":", ""));
		if (control.getLayoutData() == null) {
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(control);
		}
		if (((GridData) control.getLayoutData()).grabExcessVerticalSpace) {
			((GridData) words.getLayoutData()).verticalAlignment = SWT.BEGINNING;
		}
		hint(form, hint);
		return control;
	}

	/** Shows a row that {@link #add} made, or leaves it out. */
	public static void show(Control field, boolean shown) {
		List<Control> form = Arrays.asList(field.getParent().getChildren());
		int index = form.indexOf(field);
		form.subList(index - 1, index + 3).forEach(control -> {
			control.setVisible(shown);
			((GridData) control.getLayoutData()).exclude = !shown;
		});
		field.getParent().layout();
	}

	/** Adds a hint beneath the field column. */
	public static Label hint(Composite form, String hint) {
		new Label(form, SWT.NONE).setLayoutData(new GridData());
		Label words = new Label(form, SWT.WRAP);
		words.setText(hint);
		CssClass.set(words, CssClass.HINT);
		GridDataFactory.fillDefaults().grab(true, false).hint(HINT_WIDTH, SWT.DEFAULT).indent(2, 0).applyTo(words);
		return words;
	}
}
