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
import org.eclipse.ui.forms.editor.SharedHeaderFormEditor;
import org.eclipse.ui.forms.IManagedForm;
import org.postern.core.site.SiteException;
import org.postern.ui.changes.ChangeDesk;
import org.postern.ui.changes.ChangesView;
import org.postern.ui.editor.review.LiveReview;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.ServerInput;
import org.postern.ui.widgets.Parts;

/** The editor of {@code servers/NAME.yaml}, opened on a {@link ServerInput}: forms and source over one text. */
public final class ServerEditor extends SharedHeaderFormEditor {

	private final List<PageHolder> pages = new ArrayList<>();
	private EditorServices services;
	private ServerText text;
	private HistoryActions history;
	private LiveReview review;
	private EditorHead head;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		services = EditorServices.of(site);
		try {
			text = new ServerText(services.store(), services.store().open(input().file()), Clock.systemUTC());
		} catch (SiteException e) {
			throw new PartInitException(e.getMessage(), e);
		}
		history = new HistoryActions(text);
		setPartName(input.getName());
	}

	private ServerInput input() {
		return (ServerInput) getEditorInput();
	}

	@Override
	protected void createHeaderContents(IManagedForm form) {
		review = new LiveReview(services.review(), UiThread.of(form.getForm()));
		head = new EditorHead(form, text, review, this::reviewAndApply);
	}

	@Override
	protected void addPages() {
		Pages.of(services, text, review).forEach(this::add);
		text.onChange(this::changed);
		changed();
		pages.get(0).show();
	}

	private void add(EditorPage page) {
		Composite place = new Composite(getContainer(), 0);
		place.setLayout(new FillLayout());
		pages.add(new PageHolder(page, place, getToolkit()));
		setPageText(addPage(place), page.title());
	}

	private void changed() {
		history.show();
		head.show();
		text.server().ifPresent(review::ask);
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

	private void reviewAndApply() {
		text.settle();
		getSite().getService(ChangeDesk.class).plan(input().server());
		Parts.activate(getSite().getWorkbenchWindow(), ChangesView.ID);
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
		throw new UnsupportedOperationException("A server's file has one place in its site");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (review != null) {
			review.stop();
		}
		super.dispose();
	}
}
