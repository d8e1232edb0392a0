package org.postern.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** The place of an answer that takes time: shows that it is waited for, then the answer, or why there is none. */
public final class AnswerStack {

	private final Composite stack;
	private final EmptyState waiting;
	private final EmptyState failed;

	/**
	 * @param cancelLabel of the button that ends the waiting
	 * @param cancel      ends the waiting
	 */
	public AnswerStack(Composite parent, Icons icons, String cancelLabel, Runnable cancel) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		waiting = new EmptyState(stack, icons, Icon.RUNNING, "", "");
		waiting.action(Icon.STOP, cancelLabel, cancel);
		failed = new EmptyState(stack, icons, Icon.FAILED, "", "");
	}

	/** The parent of what shows the answer. */
	public Composite control() {
		return stack;
	}

	/** Adds a button beneath the reason why there is no answer. */
	public void onFailure(Icon icon, String label, Runnable action) {
		failed.action(icon, label, action);
	}

	public void waitFor(String what, String from) {
		waiting.say(what, from);
		top(waiting.control());
	}

	public void fail(String reason, String remedy) {
		failed.say(reason, remedy);
		top(failed.control());
	}

	public void show(Control answer) {
		top(answer);
	}

	private void top(Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout(true, true);
	}
}
