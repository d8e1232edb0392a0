package org.postern.ui.preview;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.api.profile.Document;
import org.postern.core.profile.PagePreview;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** One document: which clients read it, what they would misread, how it looks, and what can be done with it. */
public final class DocumentPane {

	private static final int WIDTH = 320;

	private final Composite control;
	private final Label title;
	private final Label summary;
	private final RichText warnings;
	private final DocumentView view;
	private final DocumentActions actions;

	public DocumentPane(Composite parent, PagePreview preview) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 0).spacing(0, 4).applyTo(control);
		title = line();
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		summary = line();
		summary.setData("org.eclipse.e4.ui.css.CssClassName", "PosternHint");
		warnings = new RichText(control, Messages.warnings_name);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 110).applyTo(warnings.control());
		view = new DocumentView(control, preview);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 240).applyTo(view.control());
		actions = new DocumentActions(control, view::showSource);
	}

	private Label line() {
		Label label = new Label(control, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	public Composite control() {
		return control;
	}

	/** Shows a document, or why there is none. */
	public void show(Optional<ToldDocument> told) {
		Optional<Document> document = told.flatMap(ToldDocument::document);
		title.setText(told.map(shown -> shown.format().label()).orElse(Messages.document_none));
		summary.setText(told.map(DocumentPane::summary).orElse(""));
		warnings.clear();
		told.ifPresent(shown -> shown.findings().forEach(finding -> FindingText.append(warnings, finding)));
		warnings.show();
		reveal(told.map(shown -> !shown.findings().isEmpty()).orElse(false));
		view.show(document);
		actions.show(document);
		control.layout(true, true);
	}

	private static String summary(ToldDocument told) {
		return told.document().map(document -> NLS.bind(Messages.document_summary,
				new Object[] { told.format().summary(), document.name(), size(document) }))
				.orElse(NLS.bind(Messages.document_nothing, told.format().summary()));
	}

	private static String size(Document document) {
		int bytes = document.content().length;
		return bytes < 1024 ? NLS.bind(Messages.size_bytes, bytes)
				: NLS.bind(Messages.size_kilobytes, (bytes + 512) / 1024);
	}

	private void reveal(boolean any) {
		GridData place = (GridData) warnings.control().getLayoutData();
		place.exclude = !any;
		warnings.control().setVisible(any);
	}
}
