package org.postern.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.widgets.PathField;

/** A wizard page made of rows; complete when every check is content. The first complaint is shown at the top. */
public final class FormPage extends WizardPage {

	/** In pixels; a longer form scrolls, so that the wizard fits on small screens. */
	private static final int HEIGHT = 480;

	private final Consumer<FormPage> rows;
	private final List<Supplier<Optional<String>>> checks = new ArrayList<>();
	private final List<Runnable> changes = new ArrayList<>();
	private ScrolledComposite scroll;
	private Composite form;
	private boolean touched;

	/** @param rows adds the rows when the page is drawn */
	public FormPage(String title, String message, Consumer<FormPage> rows) {
		super(title);
		this.rows = rows;
		setTitle(title);
		setDescription(message);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		scroll = new ScrolledComposite(page, SWT.V_SCROLL);
		scroll.setScrollbarsMode(SWT.NONE);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		form = FormRow.form(scroll);
		rows.accept(this);
		scroll.setContent(form);
		scroll.addListener(SWT.Resize, event -> fit());
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(SWT.DEFAULT, Math.min(HEIGHT, form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)).applyTo(scroll);
		setControl(page);
		check();
		touched = true;
	}

	/** What does not fit scrolls. */
	private void fit() {
		scroll.setMinHeight(form.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
	}

	public Composite form() {
		return form;
	}

	public Text text(String label, String hint, String initial) {
		Text text = FormRow.add(form, label, hint, row -> new Text(row, SWT.BORDER));
		text.setText(initial);
		text.addModifyListener(event -> check());
		return text;
	}

	/** @param name of the field itself; the row, with the buttons that are added to it, has that of the label */
	public PathField path(String label, String hint, String name, String initial) {
		PathField field = new PathField(FormRow.add(form, label, hint, row -> new Composite(row, SWT.NONE)), name);
		field.text().setText(initial);
		field.text().addModifyListener(event -> check());
		return field;
	}

	public Combo choice(String label, String hint, List<String> choices, int initial) {
		Combo combo = FormRow.add(form, label, hint, row -> new Combo(row, SWT.READ_ONLY));
		combo.setItems(choices.toArray(String[]::new));
		combo.select(initial);
		combo.addModifyListener(event -> check());
		return combo;
	}

	/** A check box, which carries its label itself. */
	public Button tick(String label, String hint, boolean initial) {
		Button button = button(SWT.CHECK, label, hint);
		button.setSelection(initial);
		button.addListener(SWT.Selection, event -> check());
		return button;
	}

	/** A button that is there only while it is needed, which is asked whenever a field changes. */
	public Button button(String label, String hint, Runnable action, BooleanSupplier needed) {
		Button button = button(label, hint, action);
		changes.add(() -> show(button, needed.getAsBoolean()));
		return button;
	}

	private void show(Button button, boolean needed) {
		if (button.getVisible() != needed) {
			FormRow.show(button, needed);
			fit();
		}
	}

	/** A button that carries its label itself. */
	public Button button(String label, String hint, Runnable action) {
		Button button = button(SWT.PUSH, label, hint);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Button button(int style, String label, String hint) {
		Button button = FormRow.add(form, "", hint, row -> new Button(row, style));
		button.setText(label);
		return Accessibles.name(button, label.replace("&", ""));
	}

	/** @param complaint what is wrong now; empty where nothing is */
	public void require(Supplier<Optional<String>> complaint) {
		checks.add(complaint);
	}

	/** Requires that making {@code value} does not complain: records check themselves. */
	public void requireValid(Supplier<?> value) {
		require(() -> {
			try {
				value.get();
				return Optional.empty();
			} catch (IllegalArgumentException e) {
				return Optional.of(e.getMessage());
			}
		});
	}

	/** What is wrong is said from the beginning, and not only once something was changed: all that is asked has an answer. */
	public void complainAtOnce() {
		touched = true;
	}

	public void check() {
		changes.forEach(Runnable::run);
		Optional<String> complaint = checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
		setErrorMessage(touched ? complaint.orElse(null) : null);
		setPageComplete(complaint.isEmpty());
	}
}
