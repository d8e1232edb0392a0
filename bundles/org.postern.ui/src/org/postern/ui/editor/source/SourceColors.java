package org.postern.ui.editor.source;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of source text, each readable on the background it is for (contrast 4.5 to 1 and better). */
record SourceColors(Color comment, Color key, Color quoted, Color constant, Color problem, Color lineNumber) {

	static SourceColors on(Color background) {
		return isDark(background.getRGB()) ? dark() : light();
	}

	private static SourceColors light() {
		return new SourceColors(new Color(92, 105, 92), new Color(0, 74, 153), new Color(143, 60, 0),
				new Color(112, 40, 140), new Color(196, 30, 30), new Color(110, 110, 110));
	}

	private static SourceColors dark() {
		return new SourceColors(new Color(142, 160, 142), new Color(125, 190, 255), new Color(235, 170, 120),
				new Color(212, 165, 235), new Color(255, 110, 110), new Color(160, 160, 160));
	}

	static boolean isDark(RGB rgb) {
		return rgb.red * 0.299 + rgb.green * 0.587 + rgb.blue * 0.114 < 128;
	}
}
