package org.postern.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** What the style sheets call a control that looks otherwise than others of its kind. */
public final class CssClass {

	public static final String HINT = "PosternHint";
	public static final String PROBLEM = "PosternProblem";
	public static final String DISABLED = "PosternDisabled";

	private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

	private CssClass() {
	}

	/** Has it look so from now on. @param name empty for no other look */
	public static void set(Control control, String name) {
		control.setData(KEY, name);
		control.reskin(SWT.NONE);
	}
}
