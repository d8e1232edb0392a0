package org.postern.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A page of the server editor: a plain object that is given what it needs and shows what the text says. */
public interface EditorPage {

	/** The words on the page's tab. */
	String title();

	/** Builds the controls; called once, when the page is first looked at. */
	void create(Composite parent, FormToolkit toolkit);

	/** Shows what the text now says; called while the page is in front, and when it comes to the front. */
	void show();

	/** Puts the focus where work begins. */
	void focus();
}
