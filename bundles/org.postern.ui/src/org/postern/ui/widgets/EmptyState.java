package org.postern.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** What a view shows while it has nothing to show: why it is empty, and what to do. */
public final class EmptyState {

	private static final int WIDTH = 420;

	private final Composite control;
	private final Composite column;
	private final Icons icons;
	private final Label title;
	private final Label text;

	public EmptyState(Composite parent, Icons icons, Icon icon, String title, String text) {
		this.icons = icons;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(control);
		column = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
		Label picture = new Label(column, SWT.NONE);
		picture.setImage(icons.get(icon));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(picture);
		this.title = line(title);
		this.title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		this.text = line(text);
	}

	private Label line(String words) {
		Label label = new Label(column, SWT.WRAP | SWT.CENTER);
		label.setText(words);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
				.applyTo(label);
		return label;
	}

	/** Adds the button that does what the text says. */
	public Button action(Icon icon, String label, Runnable action) {
		Button button = new Button(column, SWT.PUSH);
		button.setImage(icons.get(icon));
		button.setText(label);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	/** Says something else. */
	public void say(String newTitle, String newText) {
		title.setText(newTitle);
		text.setText(newText);
		control.layout(true, true);
	}

	public Composite control() {
		return control;
	}
}
