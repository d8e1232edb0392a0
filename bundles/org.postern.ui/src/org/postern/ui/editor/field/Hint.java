package org.postern.ui.editor.field;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.ui.widgets.CssClass;

/** The line under a field: what it does, or what is wrong with what was typed, told by words as well as by colour. */
public final class Hint {

	/** The width in pixels a hint asks for; it wraps, and grows with its column. */
	private static final int WIDTH = 130;

	private final Label label;
	private String text;
	private Optional<String> problem = Optional.empty();

	public Hint(Composite parent, String text) {
		this.text = text;
		label = new Label(parent, SWT.WRAP);
		label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		((GridData) label.getLayoutData()).widthHint = WIDTH;
		draw();
	}

	/** Spans columns of the form's grid. */
	public Hint spanning(int columns) {
		((GridData) label.getLayoutData()).horizontalSpan = columns;
		return this;
	}

	/** Replaces what is said while nothing is wrong. */
	public void say(String hint) {
		if (!hint.equals(text)) {
			text = hint;
			draw();
		}
	}

	/** Says what is wrong; empty when all is well again. */
	public void problem(Optional<String> found) {
		if (!found.equals(problem)) {
			problem = found;
			draw();
		}
	}

	private void draw() {
		label.setText(problem.map(found -> NLS.bind(Messages.hint_problem, found)).orElse(text));
		CssClass.set(label, problem.isPresent() ? CssClass.PROBLEM : CssClass.HINT);
		GridData data = (GridData) label.getLayoutData();
		boolean shown = !label.getText().isEmpty();
		if (data.exclude == shown) {
			data.exclude = !shown;
			label.setVisible(shown);
		}
		label.requestLayout();
	}
}
