package org.postern.ui.tests.bot;

import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.IWorkbenchPart;

/** A view or an editor. */
public final class PartBot extends Scope {

	private final IWorkbenchPart part;

	PartBot(Ui ui, String name, IWorkbenchPart part) {
		super(ui, name, () -> Optional.ofNullable(part.getSite().getService(MPart.class))
				.map(MPart::getWidget).filter(Composite.class::isInstance).map(Composite.class::cast));
		this.part = part;
	}

	/** Whether the part shows the mark of unsaved changes. */
	public boolean isDirty() {
		return ui().ask(() -> part instanceof ISaveablePart saveable && saveable.isDirty());
	}

	/** Brings a page of a multi-page editor to the front, by the title at its foot. */
	public PartBot tab(String title) {
		CTabFolder folder = finder().find(CTabFolder.class, "tab " + title, tabs -> item(tabs, title).isPresent(), 0);
		ui().act(() -> {
			CTabItem wanted = item(folder, title).orElseThrow();
			folder.setSelection(wanted);
			Event event = new Event();
			event.item = wanted;
			folder.notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	private static Optional<CTabItem> item(CTabFolder folder, String title) {
		for (CTabItem item : folder.getItems()) {
			if (item.getText().equals(title)) {
				return Optional.of(item);
			}
		}
		return Optional.empty();
	}
}
