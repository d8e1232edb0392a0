package org.postern.ui.site;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * What the server editor is opened on.
 *
 * @param server the server's name in the site
 * @param file   its file
 */
public record ServerInput(String server, Path file) implements IEditorInput {

	/** The id of the editor for it. */
	public static final String EDITOR = "org.postern.ui.editor.server";

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(this) ? adapter.cast(this) : null;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getName() {
		return server;
	}

	/** Not kept from one session to the next: the site opens later than the window does. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}
}
