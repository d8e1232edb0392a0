package org.postern.ui.tests.bot;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** A part of the window in which controls are looked for: a view, an editor, a dialog, or all of it. */
public class Scope {

	private static final int KIND = SWT.PUSH | SWT.CHECK | SWT.RADIO | SWT.TOGGLE;

	private final Finder finder;

	Scope(Ui ui, String name, Supplier<Optional<Composite>> root) {
		finder = new Finder(ui, name, root);
	}

	public Ui ui() {
		return finder.ui();
	}

	Finder finder() {
		return finder;
	}

	/** A push button by its label. */
	public ButtonBot button(String label) {
		return new ButtonBot(ui(), finder.find(Button.class, "button " + label,
				button -> (button.getStyle() & KIND & (SWT.CHECK | SWT.RADIO)) == 0 && Finder.isCalled(button, label),
				0));
	}

	/** A check box by its label. */
	public ButtonBot checkBox(String label) {
		return styled(SWT.CHECK, "check box ", label);
	}

	/** A radio button by its label. */
	public ButtonBot radio(String label) {
		return styled(SWT.RADIO, "radio button ", label);
	}

	private ButtonBot styled(int style, String kind, String label) {
		return new ButtonBot(ui(), finder.find(Button.class, kind + label,
				button -> (button.getStyle() & style) != 0 && Finder.isCalled(button, label), 0));
	}

	/** A field to write in, with suggestions or without, by its accessible name. */
	public TextBot text(String name) {
		return new TextBot(ui(), finder.find(Control.class, "field " + name, control -> isField(control)
				&& Finder.accessibleName(control).equals(name), 0));
	}

	private static boolean isField(Control control) {
		return control instanceof Text || control instanceof StyledText || control instanceof Spinner
				|| control instanceof Combo && (control.getStyle() & SWT.READ_ONLY) == 0;
	}

	/** A drop-down by its accessible name. */
	public ComboBot combo(String name) {
		return new ComboBot(ui(), finder.find(Control.class, "drop-down " + name,
				control -> (control instanceof Combo || control instanceof CCombo)
						&& Finder.accessibleName(control).equals(name),
				0));
	}

	/** The first tree. */
	public TreeBot tree() {
		return new TreeBot(ui(), finder.find(Tree.class, "tree", tree -> true, 0));
	}

	/** The first table. */
	public TableBot table() {
		return new TableBot(ui(), finder.find(Table.class, "table", table -> true, 0));
	}

	/** A table by its accessible name. */
	public TableBot table(String name) {
		return new TableBot(ui(),
				finder.find(Table.class, "table " + name, table -> Finder.accessibleName(table).equals(name), 0));
	}

	/** A labelled tool of a tool bar. */
	public ToolBot tool(String label) {
		ToolBar bar = finder.find(ToolBar.class, "tool " + label, tools -> ToolBot.item(tools, label).isPresent(), 0);
		return new ToolBot(ui(), bar, label);
	}

	/** A hyperlink of a form. */
	public LinkBot link(String label) {
		return new LinkBot(ui(), finder.find(Hyperlink.class, "link " + label, link -> Finder.isCalled(link, label), 0));
	}

	/** Waits until a text can be read somewhere: in a label, a status line, a field or a page. */
	public void waitForText(String text) {
		ui().waitUntil("'" + text + "' can be read in " + finder.name(), () -> reads(text));
	}

	/** Whether some control is called so for screen readers; to be called on the user interface's thread. */
	public boolean isNamed(Predicate<String> name) {
		return finder.visible(Control.class).map(Finder::accessibleName).anyMatch(name);
	}

	/** Whether a text can be read now; to be called on the user interface's thread or through {@link Ui#ask}. */
	public boolean reads(String text) {
		return finder.visible(Control.class).anyMatch(control -> Finder.text(control).contains(text));
	}
}
