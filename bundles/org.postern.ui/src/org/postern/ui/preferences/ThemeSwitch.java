package org.postern.ui.preferences;

import java.util.stream.Stream;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Changes the look of the running workbench. The platform's light theme leaves colours alone, so what the dark one
 * has set on controls is taken back here.
 */
final class ThemeSwitch {

	private static final int BRIGHT = 150;
	private static final int DARK = 90;

	private final IThemeEngine engine;
	private final Display display;

	ThemeSwitch(IThemeEngine engine, Display display) {
		this.engine = engine;
		this.display = display;
	}

	/** The id of the look that is shown now. */
	String active() {
		return engine.getActiveTheme().getId();
	}

	/** Shows a look, and remembers it for the next start. */
	void choose(String theme) {
		if (theme.equals(active())) {
			return;
		}
		engine.setTheme(theme, true);
		if (theme.equals(Theme.LIGHT.id())) {
			Stream.of(display.getShells()).forEach(this::lighten);
		}
	}

	private void lighten(Shell shell) {
		takeBack(shell);
		engine.applyStyles(shell, true);
	}

	private static void takeBack(Control control) {
		if (brightness(control.getForeground()) > BRIGHT) {
			control.setForeground(null);
		}
		if (brightness(control.getBackground()) < DARK) {
			control.setBackground(null);
		}
		if (control instanceof Composite composite) {
			Stream.of(composite.getChildren()).forEach(ThemeSwitch::takeBack);
		}
	}

	/** From 0 for black to 255 for white, as the eye weighs the colours. */
	private static double brightness(Color color) {
		return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
	}
}
