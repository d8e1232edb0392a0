package org.postern.ui.editor.field;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.postern.api.setting.SettingType;

/**
 * A field that is typed into. What was typed is checked at every key, and handed over after a short rest, on Enter
 * and when the focus goes, so that half a number does not run through the whole house.
 */
public final class Entry<T> implements Field<T> {

	private static final int REST_MILLIS = 350;

	private final Control control;
	private final Supplier<String> read;
	private final Consumer<String> write;
	private final SettingType<T> type;
	private final Commit<T> commit;
	private final Hint hint;
	private final Runnable rested = this::settle;
	private Optional<T> shown = Optional.empty();
	private boolean showing;
	private boolean waiting;

	private Entry(Control control, Supplier<String> read, Consumer<String> write, SettingType<T> type, Hint hint,
			Commit<T> commit) {
		this.control = control;
		this.read = read;
		this.write = write;
		this.type = type;
		this.hint = hint;
		this.commit = commit;
		control.addListener(SWT.Modify, event -> typed());
		control.addListener(SWT.FocusOut, event -> settle());
		control.addListener(SWT.DefaultSelection, event -> settle());
	}

	public static <T> Entry<T> of(Text text, SettingType<T> type, Hint hint, Commit<T> commit) {
		return new Entry<>(text, text::getText, text::setText, type, hint, commit);
	}

	/** An entry with suggestions. */
	public static <T> Entry<T> of(Combo combo, SettingType<T> type, Hint hint, Commit<T> commit) {
		return new Entry<>(combo, combo::getText, combo::setText, type, hint, commit);
	}

	@Override
	public void show(T value) {
		if (waiting || shown.equals(Optional.of(value)) && saysTheSame(value)) {
			return;
		}
		shown = Optional.of(value);
		if (!saysTheSame(value)) {
			showing = true;
			write.accept(type.format(value));
			showing = false;
		}
		hint.problem(Optional.empty());
	}

	/** Replaces the hint. */
	public void say(String words) {
		hint.say(words);
	}

	private boolean saysTheSame(T value) {
		try {
			return type.parse(read.get()).equals(value);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private void typed() {
		if (!showing) {
			waiting = true;
			parse();
			control.getDisplay().timerExec(REST_MILLIS, rested);
		}
	}

	private Optional<T> parse() {
		try {
			T value = type.parse(read.get());
			hint.problem(Optional.empty());
			return Optional.of(value);
		} catch (IllegalArgumentException e) {
			hint.problem(Optional.of(e.getMessage()));
			return Optional.empty();
		}
	}

	@Override
	public void settle() {
		if (!waiting || control.isDisposed()) {
			return;
		}
		waiting = false;
		parse().ifPresent(value -> {
			Optional<String> problem = commit.take(value);
			hint.problem(problem);
			if (problem.isEmpty()) {
				shown = Optional.of(value);
			}
		});
	}

	@Override
	public void setEnabled(boolean enabled) {
		control.setEnabled(enabled);
	}

	@Override
	public void focus() {
		control.setFocus();
	}
}
