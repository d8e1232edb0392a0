package org.postern.ui.preferences;

/** The looks of the workbench, by the ids of Eclipse's themes. */
public enum Theme {

	LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
	DARK("org.eclipse.e4.ui.css.theme.e4_dark");

	private final String id;

	Theme(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}
}
