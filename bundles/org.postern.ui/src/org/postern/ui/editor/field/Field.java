package org.postern.ui.editor.field;

/** A control over one value. It shows the value, and hands over what a person makes of it. */
public interface Field<T> {

	/** Shows a value, without disturbing somebody who is just typing the same. */
	void show(T value);

	/** Hands over at once what was typed and not handed over yet. */
	default void settle() {
		// most controls hand over at every change
	}

	void setEnabled(boolean enabled);

	void focus();
}
