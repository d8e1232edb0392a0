package org.postern.ui.icons;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Lends pictures to one part; they are given back when its control is disposed. */
public final class Icons {

	private final LocalResourceManager resources;

	public Icons(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
	}

	public Image get(Icon icon) {
		return resources.get(icon.descriptor());
	}
}
