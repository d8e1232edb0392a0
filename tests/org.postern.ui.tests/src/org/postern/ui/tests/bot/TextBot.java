package org.postern.ui.tests.bot;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** A field to write in. */
public final class TextBot {

	private final Ui ui;
	private final Control field;

	TextBot(Ui ui, Control field) {
		this.ui = ui;
		this.field = field;
	}

	/** Replaces what the field holds. */
	public void setText(String words) {
		ui.act(() -> {
			field.setFocus();
			switch (field) {
				case Text text -> text.setText(words);
				case StyledText text -> text.setText(words);
				case Combo combo -> combo.setText(words);
				case Spinner spinner -> spinner.setSelection(Integer.parseInt(words));
				default -> throw new AssertionError("Not a field: " + field);
			}
		});
	}

	public String getText() {
		return ui.ask(() -> switch (field) {
			case Spinner spinner -> spinner.getText();
			case Combo combo -> combo.getText();
			default -> Finder.text(field);
		});
	}

	/** Moves the keyboard to the field. */
	public void setFocus() {
		ui.act(field::setFocus);
	}
}
