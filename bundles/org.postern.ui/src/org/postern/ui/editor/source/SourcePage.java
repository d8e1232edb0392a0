package org.postern.ui.editor.source;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.core.site.SiteProblem;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.SiteText;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.Accessibles;

/** The text itself, and beneath it what is wrong with it. */
public final class SourcePage implements EditorPage, IDocumentListener {

	private final SiteText<?> text;
	private YamlViewer viewer;
	private Table problems;
	private Icons icons;
	private List<SiteProblem> listed = List.of();
	private boolean showing;

	public SourcePage(SiteText<?> text) {
		this.text = text;
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(page);
		viewer = new YamlViewer(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.control());
		icons = new Icons(page);
		problems = Accessibles.name(toolkit.createTable(page, SWT.FULL_SELECTION | SWT.BORDER), Messages.problems_name);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 72).applyTo(problems);
		problems.addListener(SWT.Selection, event -> reveal());
		viewer.document().addDocumentListener(this);
		list();
	}

	private void reveal() {
		viewer.reveal(listed.get(problems.getSelectionIndex()));
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// only what has changed counts
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		if (!showing) {
			text.type(viewer.document().get());
		}
	}

	@Override
	public void show() {
		showing = true;
		viewer.show(text.text());
		showing = false;
		if (!listed.equals(text.problems())) {
			listed = text.problems();
			viewer.show(listed);
			list();
		}
	}

	private void list() {
		problems.removeAll();
		for (SiteProblem problem : listed) {
			TableItem item = new TableItem(problems, SWT.NONE);
			item.setImage(icons.get(Icon.ERROR));
			item.setText(NLS.bind(Messages.problem_line,
					new Object[] { Integer.toString(problem.line()), problem.message(), problem.remedy() }));
		}
		boolean any = !listed.isEmpty();
		GridData place = (GridData) problems.getLayoutData();
		if (place.exclude == any) {
			place.exclude = !any;
			problems.setVisible(any);
			problems.requestLayout();
		}
	}

	@Override
	public void focus() {
		viewer.widget().setFocus();
	}
}
