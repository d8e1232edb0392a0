package org.postern.ui.changes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.backend.PlannedChange;
import org.postern.core.text.LineDiff;
import org.postern.ui.widgets.Accessibles;

/** One planned change at full length: lines that come and go by sign and by colour, or the command that is run. */
final class DiffPane {

	private static final int TINT = 26;

	private final StyledText widget;
	private String shown = "";

	DiffPane(Composite parent) {
		widget = Accessibles.name(new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL),
				Messages.diff_name);
		widget.setFont(JFaceResources.getTextFont());
		widget.setMargins(10, 6, 10, 6);
	}

	StyledText control() {
		return widget;
	}

	void show(List<PlannedChange> changes) {
		List<String> lines = new ArrayList<>();
		changes.forEach(change -> lines.addAll(lines(change)));
		String text = String.join("\n", lines);
		if (!text.equals(shown)) {
			shown = text;
			widget.setText(text);
			color(lines);
		}
	}

	static List<String> lines(PlannedChange change) {
		List<String> lines = new ArrayList<>(List.of("# " + change.summary()));
		switch (change) {
			case PlannedChange.FileChange file -> {
				lines.add("  " + file.path());
				lines.addAll(LineDiff.of(file.before(), file.after()));
			}
			case PlannedChange.Action action when !action.command().isBlank() -> lines.add("$ " + action.command());
			case PlannedChange.Action action -> { }
		}
		lines.add("");
		return lines;
	}

	private void color(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.startsWith("+ ")) {
				widget.setLineBackground(i, 1, tint(40, 160, 60));
			} else if (line.startsWith("- ")) {
				widget.setLineBackground(i, 1, tint(220, 60, 50));
			} else if (line.startsWith("# ")) {
				widget.setStyleRange(new StyleRange(widget.getOffsetAtLine(i), line.length(), null, null, SWT.BOLD));
			}
		}
	}

	/** The background of the theme with a little of a colour in it, so that text stays readable on it in every theme. */
	private Color tint(int red, int green, int blue) {
		Color ground = widget.getBackground();
		return new Color(mix(ground.getRed(), red), mix(ground.getGreen(), green), mix(ground.getBlue(), blue));
	}

	private static int mix(int ground, int tint) {
		return (ground * (100 - TINT) + tint * TINT) / 100;
	}
}
