package org.postern.ui.tests.bot;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** Looks for controls that a screen reader could not name. */
public final class Names {

	private Names() {
	}

	/** The visible controls without a name, each with the one that holds it. */
	public static List<String> missing(Scope scope) {
		return scope.ui().ask(() -> scope.finder().visible(Control.class).filter(Names::isNameless)
				.map(control -> control + " in " + control.getParent()).toList());
	}

	private static boolean isNameless(Control control) {
		return switch (control) {
			case Button button -> button.getText().isBlank() && Finder.accessibleName(button).isBlank();
			case ToolBar bar -> Stream.of(bar.getItems())
					.filter(item -> item.getControl() == null && (item.getStyle() & SWT.SEPARATOR) == 0)
					.anyMatch(Names::isNameless);
			case Text text -> Finder.accessibleName(text).isBlank();
			case StyledText text -> Finder.accessibleName(text).isBlank();
			case Combo combo -> Finder.accessibleName(combo).isBlank();
			case CCombo combo -> Finder.accessibleName(combo).isBlank();
			case Spinner spinner -> Finder.accessibleName(spinner).isBlank();
			case Tree tree -> Finder.accessibleName(tree).isBlank();
			case Table table -> Finder.accessibleName(table).isBlank();
			default -> false;
		};
	}

	private static boolean isNameless(ToolItem item) {
		return item.getText().isBlank() && (item.getToolTipText() == null || item.getToolTipText().isBlank());
	}
}
