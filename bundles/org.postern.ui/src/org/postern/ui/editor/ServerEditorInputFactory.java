package org.postern.ui.editor;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings back the editors that were open when the workbench was closed. */
public final class ServerEditorInputFactory implements IElementFactory {

	static final String ID = "org.postern.ui.editor.inputFactory";

	@Override
	public IAdaptable createElement(IMemento memento) {
		String file = memento.getString(ServerEditorInput.FILE_KEY);
		return file == null || !Path.of(file).toFile().isFile() ? null : new ServerEditorInput(Path.of(file));
	}
}
