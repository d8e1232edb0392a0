package org.postern.ui.site;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** A file of the open site, as an editor is opened on it. */
public interface SiteInput extends IEditorInput {

	Path file();

	/** The id of the editor for it. */
	String editor();

	@Override
	default <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(this) ? adapter.cast(this) : null;
	}

	@Override
	default boolean exists() {
		return true;
	}

	@Override
	default ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	/** Not kept from one session to the next: the site opens later than the window does. */
	@Override
	default IPersistableElement getPersistable() {
		return null;
	}

	@Override
	default String getToolTipText() {
		return file().toString();
	}
}
