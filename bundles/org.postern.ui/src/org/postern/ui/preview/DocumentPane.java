package org.postern.ui.preview;

import java.text.MessageFormat;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.postern.api.profile.Document;
import org.postern.core.profile.PagePreview;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.CssClass;
import org.postern.ui.widgets.RichText;

/** One document: which clients read it, what they would misread, how it looks, and what can be done with it. */
public final class DocumentPane {

	/** Pixels that it wants at least. */
	static final int WIDTH = 320;

	private final Composite control;
	private final Label title;
	private final Label summary;
	private final RichText warnings;
	private final RichText words;
	private final DocumentView view;
	private final DocumentActions actions;

	/** @param sign says who signs; empty where that is not the place for it */
	public DocumentPane(Composite parent, PagePreview preview, Optional<Runnable> sign) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 0).spacing(0, 4).applyTo(control);
		title = line();
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		summary = line();
		CssClass.set(summary, CssClass.HINT);
		warnings = new RichText(control, Messages.warnings_name);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 110).applyTo(warnings.control());
		words = new RichText(control, Messages.words_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 240).applyTo(words.control());
		view = new DocumentView(control, preview);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 240).applyTo(view.control());
		actions = new DocumentActions(control, view::showSource, sign);
	}

	private Label line() {
		Label label = new Label(control, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	public Composite control() {
		return control;
	}

	/** Shows a document, or why there is none; or what a kind of client will see. */
	public void show(Optional<Told> told) {
		Optional<ToldDocument> document = told.filter(ToldDocument.class::isInstance).map(ToldDocument.class::cast);
		Optional<ToldClients> clients = told.filter(ToldClients.class::isInstance).map(ToldClients.class::cast);
		title.setText(document.map(shown -> shown.format().label())
				.or(() -> clients.map(shown -> shown.readers().label())).orElse(Messages.document_none));
		summary.setText(document.map(DocumentPane::summary).orElse(""));
		reveal(summary, document.isPresent());
		clients.ifPresent(new ClientsWords(words)::show);
		warnings.clear();
		document.ifPresent(shown -> shown.findings().forEach(finding -> FindingText.append(warnings, finding)));
		warnings.show();
		reveal(warnings.control(), document.map(shown -> !shown.findings().isEmpty()).orElse(false));
		reveal(words.control(), clients.isPresent());
		reveal(view.control(), clients.isEmpty());
		reveal(actions.control(), clients.isEmpty());
		view.show(document.flatMap(ToldDocument::plain));
		actions.show(document);
		control.layout(true, true);
	}

	private static String summary(ToldDocument told) {
		return told.document().map(document -> NLS.bind(Messages.document_summary,
				new Object[] { told.format().summary(), document.name(), size(document), told.signature()
						.map(by -> NLS.bind(Messages.document_signature, by)).orElse("") }))
				.orElse(NLS.bind(Messages.document_nothing, told.format().summary()));
	}

	private static String size(Document document) {
		int bytes = document.content().length;
		return bytes < 1024 ? MessageFormat.format(Messages.size_bytes, bytes)
				: NLS.bind(Messages.size_kilobytes, (bytes + 512) / 1024);
	}

	private static void reveal(Control part, boolean wanted) {
		((GridData) part.getLayoutData()).exclude = !wanted;
		part.setVisible(wanted);
	}
}
