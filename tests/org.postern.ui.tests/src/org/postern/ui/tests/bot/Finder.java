package org.postern.ui.tests.bot;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.postern.ui.widgets.Accessibles;

/**
 * Finds visible controls below a root.
 *
 * @param ui   the way to the user interface
 * @param name of the root, for failures
 * @param root asked for anew each time: a view may be redrawn
 */
record Finder(Ui ui, String name, Supplier<Optional<Composite>> root) {

	/** Waits for the {@code index}-th visible control of a type that fits. */
	<C extends Control> C find(Class<C> type, String what, Predicate<C> fits, int index) {
		return ui.await(what + " in " + name, () -> visible(type).filter(fits).skip(index).findFirst());
	}

	/** To be called on the user interface's thread. */
	<C extends Control> Stream<C> visible(Class<C> type) {
		return root.get().stream().filter(at -> !at.isDisposed()).flatMap(Finder::below).filter(type::isInstance)
				.map(type::cast).filter(Control::isVisible);
	}

	private static Stream<Control> below(Control control) {
		Stream<Control> children = control instanceof Composite composite
				? Arrays.stream(composite.getChildren()).flatMap(Finder::below)
				: Stream.empty();
		return Stream.concat(Stream.of(control), children);
	}

	/** The text of a control, or its accessible name. */
	static boolean isCalled(Control control, String called) {
		return plain(text(control)).equals(called) || called.equals(accessibleName(control));
	}

	/** The name that a screen reader reads. */
	static String accessibleName(Control control) {
		return Objects.toString(control.getData(Accessibles.NAME), "");
	}

	static String text(Control control) {
		String shown = switch (control) {
			case Button button -> button.getText();
			case Label label -> label.getText();
			case CLabel label -> label.getText();
			case Link link -> link.getText();
			case Group group -> group.getText();
			case Text text -> text.getText();
			case StyledText text -> text.getText();
			case Hyperlink link -> link.getText();
			default -> "";
		};
		return Objects.toString(shown, ""); // some of them have none before they are given one
	}

	/** A label without its mnemonic and its accelerator. */
	static String plain(String label) {
		return Objects.toString(label, "").replace("&", "").replaceAll("\t.*", "").replaceAll(":$", "");
	}
}
