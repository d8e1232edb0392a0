package org.postern.ui.changes;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What would change on a server, made true at one press. */
public final class ChangesView extends ViewPart {

	public static final String ID = "org.postern.ui.changes";

	public void plan(String server) {
	}

	@Override
	public void createPartControl(Composite parent) {
	}

	@Override
	public void setFocus() {
	}
}
