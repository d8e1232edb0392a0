package org.postern.ui.widgets;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names controls for screen readers. */
public final class Accessibles {

	/** The key under which a control's accessible name is kept, for tests that look for it. */
	public static final String NAME = "org.postern.ui.name";

	private Accessibles() {
	}

	/** Gives {@code control} a name where no visible label does, or the label is not its own. */
	public static <C extends Control> C name(C control, String name) {
		control.setData(NAME, name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = String.valueOf(control.getData(NAME));
			}
		});
		return control;
	}
}
