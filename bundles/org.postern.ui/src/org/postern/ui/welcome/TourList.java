package org.postern.ui.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.postern.core.tour.TourListener.TourStep;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** The steps of the tour, one below the other, each with its time and what was seen. */
final class TourList {

	private static final int WIDTH = 520;

	private final Composite list;
	private final Icons icons;

	TourList(Composite parent, Icons icons) {
		this.icons = icons;
		list = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(list);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
	}

	void show(TourState state) {
		list.setRedraw(false);
		for (Control row : list.getChildren()) {
			row.dispose();
		}
		state.steps().forEach(this::add);
		state.current().ifPresent(title -> head(Icon.RUNNING, title, Messages.tour_running));
		end(state);
		list.setRedraw(true);
		list.requestLayout();
	}

	private void end(TourState state) {
		switch (state.phase()) {
			case PASSED -> head(Icon.PASSED, Messages.tour_passed, "");
			case FAILED -> head(Icon.FAILED, Messages.tour_failed, "");
			case CANCELLED -> head(Icon.UNKNOWN, Messages.tour_cancelled, "");
			case NONE, RUNNING -> list.setToolTipText(null);
		}
	}

	private void add(TourStep step) {
		head(step.passed() ? Icon.PASSED : Icon.FAILED, step.title(),
				NLS.bind(step.passed() ? Messages.tour_millis : Messages.tour_stepFailed, step.millis()));
		if (!step.details().isEmpty()) {
			new Label(list, SWT.NONE);
			wrapped(String.join("\n", step.details()));
			new Label(list, SWT.NONE);
		}
	}

	private void head(Icon icon, String title, String time) {
		Label picture = new Label(list, SWT.NONE);
		picture.setImage(icons.get(icon));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
		wrapped(title).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		Label end = new Label(list, SWT.NONE);
		end.setText(time);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(end);
	}

	private Label wrapped(String text) {
		Label label = new Label(list, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}
}
