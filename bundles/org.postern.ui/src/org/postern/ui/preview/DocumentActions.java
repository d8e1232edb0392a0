package org.postern.ui.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.postern.api.profile.Document;
import org.postern.ui.widgets.SaveAs;

/** The buttons under a document: copy, save, open outside, and for pages their source. */
final class DocumentActions {

	private final Composite row;
	private final Button copy;
	private final Button save;
	private final Button open;
	private final Button source;
	private final Label trouble;
	private final Optional<Button> sign;
	private Optional<ToldDocument> shown = Optional.empty();

	/**
	 * @param sourceWanted told whether a page is to be shown as its source
	 * @param signing      says who signs; empty where that is not the place for it
	 */
	DocumentActions(Composite parent, Consumer<Boolean> sourceWanted, Optional<Runnable> signing) {
		row = new Composite(parent, SWT.NONE);
		RowLayoutFactory.fillDefaults().margins(0, 0).spacing(6).wrap(true).center(true).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(DocumentPane.WIDTH, SWT.DEFAULT).applyTo(row);
		copy = button(SWT.PUSH, Messages.action_copy, this::copy);
		save = button(SWT.PUSH, Messages.action_save, this::saveAs);
		open = button(SWT.PUSH, Messages.action_openPage, this::open);
		sign = signing.map(action -> button(SWT.PUSH, Messages.action_sign, action));
		source = button(SWT.CHECK, Messages.action_source, () -> { });
		source.addListener(SWT.Selection, event -> sourceWanted.accept(source.getSelection()));
		trouble = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(DocumentPane.WIDTH, SWT.DEFAULT).applyTo(trouble);
	}

	private Button button(int style, String label, Runnable action) {
		Button button = new Button(row, style);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	Control control() {
		return row;
	}

	/** What is copied is to be read, what is saved and opened is what clients are given. */
	void show(Optional<ToldDocument> told) {
		Optional<Document> document = told.flatMap(ToldDocument::plain);
		Optional<DocumentKind> kind = document.map(DocumentKind::of);
		shown = told;
		copy.setEnabled(kind.filter(known -> known == DocumentKind.TEXT || known == DocumentKind.PAGE).isPresent());
		save.setEnabled(document.isPresent());
		open.setEnabled(document.isPresent());
		open.setText(kind.filter(DocumentKind.PAGE::equals).isPresent() ? Messages.action_openPage
				: Messages.action_open);
		show(source, kind.filter(DocumentKind.PAGE::equals).isPresent());
		sign.ifPresent(button -> show(button, told.flatMap(ToldDocument::signature).isPresent()));
		tell("");
	}

	private static void show(Button button, boolean wanted) {
		button.setVisible(wanted);
		RowDataFactory.swtDefaults().exclude(!wanted).applyTo(button);
	}

	private void copy() {
		shown.flatMap(ToldDocument::plain).ifPresent(document -> {
			Clipboard clipboard = new Clipboard(row.getDisplay());
			clipboard.setContents(new Object[] { document.text() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	private void saveAs() {
		shown.flatMap(ToldDocument::document).ifPresent(document -> new SaveAs(row.getShell(), Messages.save_title, document.name()).ask()
				.ifPresent(path -> write(path, document)));
	}

	private boolean write(Path path, Document document) {
		try {
			Files.write(path, document.content());
			tell("");
			return true;
		} catch (IOException e) {
			tell(NLS.bind(Messages.save_failed, path, e.getMessage()));
			return false;
		}
	}

	/** What went wrong, or nothing. */
	private void tell(String words) {
		trouble.setText(words);
		row.getParent().layout();
	}

	/** Written to a folder of its own, which is removed when Postern ends. */
	private void open() {
		shown.flatMap(ToldDocument::document).ifPresent(document -> {
			try {
				Path folder = Files.createTempDirectory("postern-preview-");
				Path file = folder.resolve(Path.of(document.name()).getFileName());
				folder.toFile().deleteOnExit();
				file.toFile().deleteOnExit();
				if (write(file, document) && !Program.launch(file.toString())) {
					tell(NLS.bind(Messages.open_failed, file));
				}
			} catch (IOException e) {
				tell(NLS.bind(Messages.save_failed, document.name(), e.getMessage()));
			}
		});
	}
}
