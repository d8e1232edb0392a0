package org.postern.ui.welcome;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** Shows the {@link WelcomePage} in the editor area; there is nothing to save. */
public final class WelcomeEditor extends EditorPart {

	/** The id of this editor, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.welcome";

	private WelcomePage page;

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		page = ContextInjectionFactory.make(WelcomePage.class, site.getService(IEclipseContext.class));
	}

	@Override
	public void createPartControl(Composite parent) {
		page.create(parent);
	}

	@Override
	public void setFocus() {
		page.focus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("The welcome page is never dirty");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("The welcome page is never dirty");
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
