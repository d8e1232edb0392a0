package org.postern.ui.editor;

import java.nio.file.Path;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A server's file, to be opened in the {@link ServerEditor}. Two inputs of one file are equal. */
public final class ServerEditorInput extends PlatformObject implements IEditorInput, IPersistableElement {

	static final String FILE_KEY = "file";

	private final Path file;

	public ServerEditorInput(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	public Path file() {
		return file;
	}

	/** The server's name: the file's without its ending. */
	@Override
	public String getName() {
		String name = file.getFileName().toString();
		return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
	}

	/** The site's folder, two above the file. */
	public Path site() {
		return file.getParent().getParent();
	}

	@Override
	public boolean exists() {
		return file.toFile().isFile();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(FILE_KEY, file.toString());
	}

	@Override
	public String getFactoryId() {
		return ServerEditorInputFactory.ID;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ServerEditorInput input && file.equals(input.file);
	}

	@Override
	public int hashCode() {
		return file.hashCode();
	}
}
