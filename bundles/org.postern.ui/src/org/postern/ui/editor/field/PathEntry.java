package org.postern.ui.editor.field;

import org.eclipse.swt.widgets.Button;

/** A field for a path, with a button beside it that chooses one. */
public final class PathEntry implements Field<String> {

	private final Entry<String> entry;
	private final Button browse;

	PathEntry(Entry<String> entry, Button browse) {
		this.entry = entry;
		this.browse = browse;
	}

	@Override
	public void show(String value) {
		entry.show(value);
	}

	@Override
	public void settle() {
		entry.settle();
	}

	@Override
	public void setEnabled(boolean enabled) {
		entry.setEnabled(enabled);
		browse.setEnabled(enabled);
	}

	@Override
	public void focus() {
		entry.focus();
	}
}
