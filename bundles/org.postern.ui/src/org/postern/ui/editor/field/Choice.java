package org.postern.ui.editor.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** A field with a handful of values to choose from. */
public final class Choice<T> implements Field<T> {

	private final Combo combo;
	private final List<T> values;
	private final Hint hint;

	public Choice(Combo combo, List<T> values, Function<T, String> label, Hint hint, Commit<T> commit) {
		this.combo = combo;
		this.values = List.copyOf(values);
		this.hint = hint;
		this.values.forEach(value -> combo.add(label.apply(value)));
		combo.addListener(SWT.Selection, event -> hint.problem(commit.take(this.values.get(combo.getSelectionIndex()))));
	}

	@Override
	public void show(T value) {
		hint.problem(Optional.empty());
		int index = values.indexOf(value);
		if (index < 0) {
			combo.deselectAll();
		} else if (combo.getSelectionIndex() != index) {
			combo.select(index);
		}
	}

	@Override
	public void setEnabled(boolean enabled) {
		combo.setEnabled(enabled);
	}

	@Override
	public void focus() {
		combo.setFocus();
	}
}
