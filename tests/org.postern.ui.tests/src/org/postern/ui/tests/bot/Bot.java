package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;

/** Uses the workbench as a person does. */
public final class Bot extends Scope {

	public Bot() {
		this(new Ui());
	}

	private Bot(Ui ui) {
		super(ui, "the window", () -> Optional.of(window().getShell()));
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** A view by its title, brought to the front as by a click on its tab. */
	public PartBot view(String title) {
		return part(title, "view " + title, () -> Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
				.filter(view -> view.getLabel().equals(title)).findFirst().flatMap(Bot::show));
	}

	private static Optional<IWorkbenchPart> show(IViewDescriptor view) {
		try {
			return Optional.of(window().getActivePage().showView(view.getId()));
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	/** An editor by its title, brought to the front. */
	public PartBot editor(String title) {
		return part(title, "editor " + title,
				() -> find(window().getActivePage().getEditorReferences(), title));
	}

	private PartBot part(String title, String name, Supplier<Optional<IWorkbenchPart>> search) {
		IWorkbenchPart part = ui().await(name, search);
		ui().act(() -> window().getActivePage().activate(part));
		ui().waitUntil(name + " is in front", () -> window().getActivePage().isPartVisible(part));
		return new PartBot(ui(), name, part);
	}

	private static Optional<IWorkbenchPart> find(IWorkbenchPartReference[] references, String title) {
		return Arrays.stream(references).filter(reference -> plainTitle(reference).equals(title)).findFirst()
				.map(reference -> reference.getPart(true));
	}

	private static String plainTitle(IWorkbenchPartReference reference) {
		return reference.getPartName().replaceFirst("^\\*", "");
	}

	/** A dialog by its title. */
	public Scope dialog(String title) {
		Shell shell = ui().await("dialog " + title, () -> Arrays.stream(ui().display().getShells())
				.filter(open -> open.isVisible() && open.getText().equals(title)).findFirst());
		return new Scope(ui(), "dialog " + title, () -> Optional.<Composite>of(shell));
	}

	/** A menu of the window: {@code menu("File", "Save")}. */
	public MenuBot menu(String... path) {
		return new MenuBot(ui(), "menu " + String.join(" > ", path), () -> window().getShell().getMenuBar(), path);
	}

	/** Types keys into whatever has the keyboard: {@code press("Ctrl+S")}, {@code press("F5")}. */
	public void press(String keys) {
		new Keyboard(ui()).press(keys);
	}

	/** Waits, with a bound, for something that is asked on the user interface's thread. */
	public void waitUntil(String what, BooleanSupplier condition) {
		ui().waitUntil(what, condition);
	}

	/** Leaves a picture of the whole screen in {@code target/screenshots}. */
	public void screenshot(String name) {
		new Screenshots(ui()).take(name);
	}

	/** Closes every editor and throws away what is not saved. */
	public void closeEditors() {
		ui().act(() -> window().getActivePage().closeAllEditors(false));
	}

	/** Closes every dialog that a test has left open. */
	public void closeDialogs() {
		ui().act(() -> Arrays.stream(ui().display().getShells())
				.filter(shell -> shell.isVisible() && !shell.equals(window().getShell())).forEach(Shell::close));
	}

	/** The control that has the keyboard. */
	public Optional<Control> focus() {
		return ui().ask(() -> Optional.ofNullable(ui().display().getFocusControl()));
	}

	/** The page of the window. */
	public IWorkbenchPage page() {
		return ui().ask(() -> window().getActivePage());
	}
}
