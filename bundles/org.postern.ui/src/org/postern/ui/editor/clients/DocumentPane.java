package org.postern.ui.editor.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.postern.api.profile.Document;
import org.postern.ui.widgets.Accessibles;

/** A written profile, to be read, copied and kept. */
final class DocumentPane {

	private StyledText widget;
	private Optional<Document> shown = Optional.empty();

	void create(Composite parent) {
		widget = Accessibles.name(
				new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER),
				Messages.document_name);
		widget.setFont(JFaceResources.getTextFont());
		widget.setMargins(8, 6, 8, 6);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(widget);
	}

	/** Shows a document; the place stays where it is while a document changes. */
	void show(Optional<Document> document) {
		String text = document.map(Document::text).orElse("");
		shown = document;
		if (!text.equals(widget.getText())) {
			int top = widget.getTopIndex();
			widget.setText(text);
			widget.setTopIndex(top);
		}
	}

	void copy() {
		shown.ifPresent(document -> {
			Clipboard clipboard = new Clipboard(widget.getDisplay());
			clipboard.setContents(new Object[] { document.text() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	/** @return why it could not be saved; empty when it was, or nobody chose a place */
	Optional<String> saveAs() {
		return shown.flatMap(document -> {
			FileDialog dialog = new FileDialog(widget.getShell(), SWT.SAVE);
			dialog.setText(Messages.save_title);
			dialog.setFileName(document.name());
			dialog.setOverwrite(true);
			return Optional.ofNullable(dialog.open()).map(Path::of).flatMap(path -> write(path, document));
		});
	}

	private static Optional<String> write(Path path, Document document) {
		try {
			Files.write(path, document.content());
			return Optional.empty();
		} catch (IOException e) {
			return Optional.of(NLS.bind(Messages.save_failed, path, e.getMessage()));
		}
	}
}
