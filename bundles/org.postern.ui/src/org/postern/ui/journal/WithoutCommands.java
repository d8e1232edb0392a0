package org.postern.ui.journal;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.postern.core.journal.JournalEntry;

/** Leaves out the single scripts that were run on servers, as there are many for each change. */
final class WithoutCommands extends ViewerFilter {

	private final BooleanSupplier active;

	WithoutCommands(BooleanSupplier active) {
		this.active = active;
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return !active.getAsBoolean() || !(element instanceof JournalEntry entry)
				|| !entry.action().equals(JournalEntry.COMMAND);
	}
}
