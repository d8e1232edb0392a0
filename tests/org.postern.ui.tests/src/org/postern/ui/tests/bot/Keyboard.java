package org.postern.ui.tests.bot;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Types on the real keyboard of the display, so that key bindings are tested too. */
final class Keyboard {

	private static final int[] MODIFIERS = { SWT.CTRL, SWT.SHIFT, SWT.ALT };

	private final Ui ui;

	Keyboard(Ui ui) {
		this.ui = ui;
	}

	void press(String keys) {
		KeyStroke stroke = parse(keys);
		List<Integer> held = new ArrayList<>();
		for (int modifier : MODIFIERS) {
			if ((stroke.getModifierKeys() & modifier) != 0) {
				held.add(modifier);
			}
		}
		held.forEach(modifier -> post(SWT.KeyDown, modifier, '\0'));
		type(stroke.getNaturalKey());
		held.reversed().forEach(modifier -> post(SWT.KeyUp, modifier, '\0'));
		ui.ask(() -> true);
	}

	private void type(int key) {
		boolean character = (key & SWT.KEYCODE_BIT) == 0 && key >= ' ' && key != SWT.DEL;
		int code = character ? 0 : key;
		char letter = character ? Character.toLowerCase((char) key) : '\0';
		post(SWT.KeyDown, code, letter);
		post(SWT.KeyUp, code, letter);
	}

	private void post(int type, int keyCode, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = keyCode;
		event.character = character;
		if (!ui.ask(() -> ui.display().post(event))) {
			throw new AssertionError("The display takes no keys; has the window the keyboard?");
		}
	}

	private static KeyStroke parse(String keys) {
		try {
			return KeyStroke.getInstance(keys);
		} catch (ParseException e) {
			throw new AssertionError("No such keys: " + keys, e);
		}
	}
}
