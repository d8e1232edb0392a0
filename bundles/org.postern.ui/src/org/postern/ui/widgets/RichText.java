package org.postern.ui.widgets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** Read-only text with headings, wrapped, to be selected and copied. */
public final class RichText {

	private final StyledText widget;
	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> ranges = new ArrayList<>();

	public RichText(Composite parent, String name) {
		widget = Accessibles.name(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), name);
		widget.setMargins(12, 8, 12, 8);
		widget.setLineSpacing(2);
		widget.setCaret(null);
		widget.setTabs(4);
	}

	public StyledText control() {
		return widget;
	}

	/** Begins anew; nothing changes on the screen until {@link #show()}. */
	public RichText clear() {
		text.setLength(0);
		ranges.clear();
		return this;
	}

	public RichText heading(String words) {
		if (!text.isEmpty()) {
			text.append('\n');
		}
		bold(words);
		text.append('\n');
		return this;
	}

	public RichText paragraph(String words) {
		text.append(words).append('\n');
		return this;
	}

	/** A remark about what follows, set apart from it. */
	public RichText note(String words) {
		StyleRange range = new StyleRange(text.length(), words.length(), null, null, SWT.ITALIC);
		ranges.add(range);
		text.append(words).append('\n');
		return this;
	}

	/** A line in the fixed-width font: dialogue, paths, fingerprints. */
	public RichText code(String words) {
		StyleRange range = new StyleRange(text.length(), words.length(), null, null);
		range.font = JFaceResources.getTextFont();
		ranges.add(range);
		text.append(words).append('\n');
		return this;
	}

	private void bold(String words) {
		ranges.add(new StyleRange(text.length(), words.length(), null, null, SWT.BOLD));
		text.append(words);
	}

	/** Draws what was collected; keeps the place where the same text has only grown. */
	public void show() {
		String next = text.toString();
		if (next.equals(widget.getText())) {
			return;
		}
		boolean grown = next.startsWith(widget.getText());
		int top = widget.getTopPixel();
		widget.setText(next);
		widget.setStyleRanges(ranges.toArray(StyleRange[]::new));
		widget.setTopPixel(grown ? top : 0);
	}
}
