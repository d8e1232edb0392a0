package org.postern.ui.preview;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.core.profile.PagePreview;
import org.postern.ui.job.Latest;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.Accessibles;

/** A document as people see it: a page, a picture, or text. */
final class DocumentView {

	/** In pixels; sharp where the place is wide, and scaled down where it is not. */
	private static final int PAGE_WIDTH = 1000;

	private final Composite stack;
	private final PageView page;
	private final PicturesView pictures;
	private final StyledText text;
	private final PagePreview preview;
	private final Latest<Document, Drawn> drawing;
	private Optional<Document> shown = Optional.empty();
	private boolean source;

	/** @param pages each as a picture */
	private record Drawn(Document document, List<byte[]> pages) {
	}

	DocumentView(Composite parent, PagePreview preview) {
		this.preview = preview;
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		page = PageView.in(stack);
		pictures = new PicturesView(stack);
		text = Accessibles.name(new StyledText(stack, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER),
				Messages.document_name);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(8, 6, 8, 6);
		drawing = new Latest<>(Messages.job_drawing, this::drawn, UiThread.of(stack), this::take);
		top(text);
	}

	/** A document that cannot be drawn has no picture, and the place says what to do instead. */
	private Drawn drawn(Document document) {
		try {
			return new Drawn(document, preview.pages(document, PAGE_WIDTH));
		} catch (FormatException e) {
			return new Drawn(document, List.of());
		}
	}

	private void take(Drawn drawn) {
		if (shown.equals(Optional.of(drawn.document()))) {
			pictures.show(drawn.pages(), Messages.picture_unreadable);
		}
	}

	Control control() {
		return stack;
	}

	/** Shows a document. The place stays where it is while its text changes. */
	void show(Optional<Document> document) {
		shown = document;
		draw();
	}

	/** Whether a page is shown as its source. */
	void showSource(boolean wanted) {
		source = wanted;
		draw();
	}

	private void draw() {
		Optional<DocumentKind> kind = shown.map(DocumentKind::of);
		if (kind.isPresent() && kind.get() == DocumentKind.PAGE && !source) {
			page.show(shown.get().text());
			top(page.control());
		} else if (kind.isPresent() && kind.get() == DocumentKind.PICTURE) {
			pictures.show(List.of(shown.get().content()), Messages.picture_unreadable);
			top(pictures.control());
		} else if (shown.filter(preview::draws).isPresent()) {
			drawing.ask(shown.get());
			pictures.show(List.of(), Messages.picture_drawing);
			top(pictures.control());
		} else {
			write(kind.filter(DocumentKind.SEALED::equals).isPresent() ? Messages.document_sealed
					: shown.map(Document::text).orElse(""));
			top(text);
		}
	}

	private void write(String content) {
		if (!content.equals(text.getText())) {
			int first = text.getTopIndex();
			text.setText(content);
			text.setTopIndex(first);
		}
	}

	private void top(Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
	}
}
