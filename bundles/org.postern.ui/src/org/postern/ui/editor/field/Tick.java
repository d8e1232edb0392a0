package org.postern.ui.editor.field;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A field that is on or off. */
public final class Tick implements Field<Boolean> {

	private final Button button;
	private final Hint hint;

	public Tick(Button button, Hint hint, Commit<Boolean> commit) {
		this.button = button;
		this.hint = hint;
		button.addListener(SWT.Selection, event -> hint.problem(commit.take(button.getSelection())));
	}

	@Override
	public void show(Boolean value) {
		hint.problem(Optional.empty());
		button.setSelection(value);
	}

	@Override
	public void setEnabled(boolean enabled) {
		button.setEnabled(enabled);
	}

	@Override
	public void focus() {
		button.setFocus();
	}
}
