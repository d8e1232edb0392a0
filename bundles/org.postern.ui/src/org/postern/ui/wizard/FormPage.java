package org.postern.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widgets.FormRow;

/** A wizard page made of rows; complete when every check is content. The first complaint is shown at the top. */
final class FormPage extends WizardPage {

	private final Consumer<FormPage> rows;
	private final List<Supplier<Optional<String>>> checks = new ArrayList<>();
	private Composite form;
	private boolean touched;

	/** @param rows adds the rows when the page is drawn */
	FormPage(String title, String message, Consumer<FormPage> rows) {
		super(title);
		this.rows = rows;
		setTitle(title);
		setDescription(message);
	}

	@Override
	public void createControl(Composite parent) {
		form = FormRow.form(parent);
		rows.accept(this);
		setControl(form);
		check();
		touched = true;
	}

	Composite form() {
		return form;
	}

	Text text(String label, String hint, String initial) {
		Text text = FormRow.add(form, label, hint, row -> new Text(row, SWT.BORDER));
		text.setText(initial);
		text.addModifyListener(event -> check());
		return text;
	}

	Combo choice(String label, String hint, List<String> choices, int initial) {
		Combo combo = FormRow.add(form, label, hint, row -> new Combo(row, SWT.READ_ONLY));
		combo.setItems(choices.toArray(String[]::new));
		combo.select(initial);
		combo.addModifyListener(event -> check());
		return combo;
	}

	/** @param complaint what is wrong now; empty where nothing is */
	void require(Supplier<Optional<String>> complaint) {
		checks.add(complaint);
	}

	/** Requires that making {@code value} does not complain: records check themselves. */
	void requireValid(Supplier<?> value) {
		require(() -> {
			try {
				value.get();
				return Optional.empty();
			} catch (IllegalArgumentException e) {
				return Optional.of(e.getMessage());
			}
		});
	}

	void check() {
		Optional<String> complaint = checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
		setErrorMessage(touched ? complaint.orElse(null) : null);
		setPageComplete(complaint.isEmpty());
	}
}
