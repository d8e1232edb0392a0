package org.postern.ui.changes;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.ui.job.Subscription;
import org.postern.ui.site.ServerInput;

/** Finds the editor that holds changes of a server which a plan would not see. */
final class UnsavedEditor {

	private final IWorkbenchWindow window;

	UnsavedEditor(IWorkbenchWindow window) {
		this.window = window;
	}

	boolean holds(String server) {
		return find(server).isPresent();
	}

	/** @return whether everything is on disk now */
	boolean save(String server) {
		return find(server).map(editor -> page().map(page -> page.saveEditor(editor, false)).orElse(false)
				&& !editor.isDirty()).orElse(true);
	}

	/** Tells when an editor gets or loses the mark of unsaved changes. */
	Subscription follow(Runnable changed) {
		IPropertyListener dirty = (source, property) -> {
			if (property == IWorkbenchPartConstants.PROP_DIRTY) {
				changed.run();
			}
		};
		Arrays.stream(window.getPages()).flatMap(page -> Arrays.stream(page.getEditorReferences()))
				.forEach(editor -> editor.addPropertyListener(dirty));
		IPartListener2 opened = new IPartListener2() {
			@Override
			public void partOpened(IWorkbenchPartReference part) {
				part.addPropertyListener(dirty);
			}

			@Override
			public void partClosed(IWorkbenchPartReference part) {
				part.removePropertyListener(dirty);
				changed.run();
			}
		};
		window.getPartService().addPartListener(opened);
		return () -> window.getPartService().removePartListener(opened);
	}

	private Optional<IWorkbenchPage> page() {
		return Optional.ofNullable(window.getActivePage());
	}

	private Optional<IEditorPart> find(String server) {
		return page().stream().flatMap(page -> Arrays.stream(page.getDirtyEditors()))
				.filter(editor -> editor.getEditorInput() instanceof ServerInput input && input.server().equals(server))
				.findFirst();
	}
}
