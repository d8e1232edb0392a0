package org.postern.ui.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.core.profile.PagePreview;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Latest;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.EmptyState;

/** What an audience is told: every document, and the selected one beside them. It takes a moment, and says so at first. */
public final class ToldPane {

	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final SashForm sash;
	private final DocumentTable table;
	private final DocumentPane document;
	private final Latest<Audience, List<ToldClients>> written;

	/**
	 * @param writer finds out what an audience is told, off the user interface's thread
	 * @param sign   says who signs; empty where that is not the place for it
	 */
	public ToldPane(Composite parent, Function<Audience, List<ToldClients>> writer, PagePreview preview,
			Optional<Runnable> sign) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(layout);
		EmptyState reading = new EmptyState(stack, new Icons(stack), Icon.RUNNING, Messages.told_reading,
				Messages.told_readingWhy);
		sash = new SashForm(stack, SWT.HORIZONTAL);
		table = new DocumentTable(sash, this::select);
		document = new DocumentPane(sash, preview, sign);
		sash.setWeights(70, 30);
		written = new Latest<>(Messages.told_reading, writer, UiThread.of(stack), this::show);
		layout.topControl = reading.control();
		document.show(Optional.empty());
	}

	public Composite control() {
		return stack;
	}

	/** Shows in a moment what somebody is told. */
	public void ask(Audience audience) {
		written.ask(audience);
	}

	/** Shows what is known. */
	public void show(List<ToldClients> told) {
		table.show(told);
		document.show(table.selected());
		top(sash);
	}

	private void select(Optional<Told> selected) {
		document.show(selected);
	}

	private void top(Control control) {
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}

	public void focus() {
		table.focus();
	}
}
