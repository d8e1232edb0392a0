package org.postern.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** What views have in common: a header, and below it the content, or what to do while there is none. */
public final class ViewFrame {

	private final Icons icons;
	private final ViewHeader header;
	private final Composite body;
	private final EmptyState empty;

	/** @param name of the view, for screen readers */
	public ViewFrame(Composite parent, String name, Icon icon, String emptyTitle, String emptyText) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		icons = new Icons(all);
		header = new ViewHeader(all, icons, name);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		empty = new EmptyState(body, icons, icon, emptyTitle, emptyText);
	}

	public Icons icons() {
		return icons;
	}

	public ViewHeader header() {
		return header;
	}

	/** The parent of the content. */
	public Composite body() {
		return body;
	}

	public EmptyState empty() {
		return empty;
	}

	/** Shows the content, or what to do while there is none. */
	public void show(Control content, boolean isEmpty) {
		((StackLayout) body.getLayout()).topControl = isEmpty ? empty.control() : content;
		body.layout();
	}

	public void focus() {
		body.setFocus();
	}
}
