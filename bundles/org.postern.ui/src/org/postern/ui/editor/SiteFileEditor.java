package org.postern.ui.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.postern.core.site.SiteException;
import org.postern.ui.signing.SigningWizard;
import org.postern.ui.site.SiteInput;
import org.postern.ui.wizard.Wizards;

/**
 * An editor of a site's file, opened on a {@link SiteInput}: pages over one text, with one head, one dirty mark and one
 * undo.
 *
 * @param <T> what the file states
 */
abstract class SiteFileEditor<T> extends SharedHeaderFormEditor {

	private final List<PageHolder> pages = new ArrayList<>();
	private EditorServices services;
	private SiteText<T> text;
	private HistoryActions history;
	private EditorHead head;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		services = EditorServices.of(site);
		try {
			text = new SiteText<>(services.store(), language(), services.store().open(input().file()),
					Clock.systemUTC());
		} catch (SiteException e) {
			throw new PartInitException(e.getMessage(), e);
		}
		history = new HistoryActions(text);
		setPartName(input.getName());
	}

	/** How this kind of file is read and written. */
	abstract SiteLanguage<T> language();

	/** Makes the head. */
	abstract EditorHead head(IManagedForm form);

	/** The pages in their order. */
	abstract List<EditorPage> pages();

	/** Is called after every change of the text that can be understood, before the head and the page show it. */
	abstract void changed(T stated);

	final SiteInput input() {
		return (SiteInput) getEditorInput();
	}

	final EditorServices services() {
		return services;
	}

	final SiteText<T> text() {
		return text;
	}

	/** Shows in the head what is known now. */
	final void showHead() {
		head.show();
	}

	/** Lets people say who signs the site's profiles. */
	final void sign() {
		Wizards.open(getSite().getWorkbenchWindow(), SigningWizard.class);
	}

	@Override
	protected void createHeaderContents(IManagedForm form) {
		head = head(form);
	}

	@Override
	protected void addPages() {
		pages().forEach(this::add);
		text.onChange(this::show);
		show();
		pages.get(0).show();
	}

	private void add(EditorPage page) {
		Composite place = new Composite(getContainer(), 0);
		place.setLayout(new FillLayout());
		pages.add(new PageHolder(page, place, getToolkit()));
		setPageText(addPage(place), page.title());
	}

	private void show() {
		history.show();
		text.value().ifPresent(this::changed);
		head.show();
		if (getActivePage() >= 0) {
			pages.get(getActivePage()).show();
		}
		editorDirtyStateChanged();
	}

	@Override
	protected void pageChange(int index) {
		text.settle();
		super.pageChange(index);
		if (index < pages.size()) {
			pages.get(index).show();
		}
	}

	@Override
	public void setFocus() {
		history.contribute(getEditorSite().getActionBars());
		head.lookAtDisk();
		if (getActivePage() >= 0) {
			pages.get(getActivePage()).focus();
		}
	}

	@Override
	public boolean isDirty() {
		return text.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (head.save()) {
			services.context().reload();
		} else {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("A file has one place in its site");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
