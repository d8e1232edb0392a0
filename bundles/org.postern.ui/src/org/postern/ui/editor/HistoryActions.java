package org.postern.ui.editor;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo over the editor's one text, the same on every page. */
final class HistoryActions {

	private final SiteText<?> text;
	private final Action undo;
	private final Action redo;

	HistoryActions(SiteText<?> text) {
		this.text = text;
		undo = action(text::undo);
		redo = action(text::redo);
		show();
	}

	/** Takes the workbench's Edit menu and its keys, while the editor is the active part. */
	void contribute(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.updateActionBars();
	}

	/** Says what would be taken back now. */
	void show() {
		show(undo, Messages.undo, Messages.undo_what, text.undoLabel());
		show(redo, Messages.redo, Messages.redo_what, text.redoLabel());
	}

	private static void show(Action action, String plain, String pattern, Optional<String> label) {
		action.setText(label.map(what -> NLS.bind(pattern, what)).orElse(plain));
		action.setEnabled(label.isPresent());
	}

	private static Action action(Runnable runnable) {
		return new Action() {
			@Override
			public void run() {
				runnable.run();
			}
		};
	}
}
