package org.postern.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;

/**
 * Changes the look of the workbench. Dark is shown at once. The platform's light theme cannot take back what the dark
 * one has set on controls that are there already, so light waits for the next start.
 */
final class ThemeSwitch {

	/** Where the platform remembers the look for the next start. */
	private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String KEY = "themeid";

	private final IThemeEngine engine;

	ThemeSwitch(IThemeEngine engine) {
		this.engine = engine;
	}

	/** The id of the look that the next start will have. */
	String chosen() {
		return InstanceScope.INSTANCE.getNode(NODE).get(KEY, engine.getActiveTheme().getId());
	}

	/** @return whether a restart is needed to see it */
	boolean choose(String theme) {
		if (theme.equals(Theme.DARK.id())) {
			engine.setTheme(theme, true);
		} else {
			InstanceScope.INSTANCE.getNode(NODE).put(KEY, theme);
		}
		return !engine.getActiveTheme().getId().equals(theme);
	}
}
