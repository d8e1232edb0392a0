package org.postern.ui.editor.field;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names for those who hear the screen. */
public final class Names {

	private Names() {
	}

	/** Gives a control the name that a screen reader says; mnemonics are left out. */
	public static <C extends Control> C name(C control, String name) {
		String spoken = name.replace("&", "");
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = spoken;
			}
		});
		return control;
	}
}
