package org.postern.ui.editor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.core.site.SiteProblem;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.Accessibles;

/** A text with line numbers and with problems where they are. It takes on the colours of the theme it finds itself in. */
final class YamlViewer {

	private static final int RULER_WIDTH = 16;

	private final Document document = new Document();
	private final AnnotationModel annotations = new AnnotationModel();
	private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();
	private final ProblemAccess access;
	private final SourceViewer viewer;
	private final AnnotationPainter squiggles;
	private RGB drawnOn = new RGB(0, 0, 0);

	YamlViewer(Composite parent) {
		access = new ProblemAccess(new Icons(parent).get(Icon.ERROR));
		CompositeRuler ruler = new CompositeRuler();
		ruler.addDecorator(0, new AnnotationRulerColumn(annotations, RULER_WIDTH, access));
		numbers.setFont(JFaceResources.getTextFont());
		ruler.addDecorator(1, numbers);
		viewer = new SourceViewer(parent, ruler, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		StyledText widget = Accessibles.name(viewer.getTextWidget(), Messages.source_name);
		widget.setFont(JFaceResources.getTextFont());
		viewer.configure(new SourceConfiguration(SourceColors.on(widget.getBackground())));
		squiggles = new AnnotationPainter(viewer, access);
		squiggles.addTextStyleStrategy(ProblemAnnotation.TYPE,
				new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
		squiggles.addAnnotationType(ProblemAnnotation.TYPE, ProblemAnnotation.TYPE);
		viewer.setDocument(document, annotations);
		viewer.addPainter(squiggles);
		viewer.addTextPresentationListener(squiggles);
		widget.addListener(SWT.Paint, event -> followTheme());
		followTheme();
	}

	Control control() {
		return viewer.getControl();
	}

	StyledText widget() {
		return viewer.getTextWidget();
	}

	IDocument document() {
		return document;
	}

	private void followTheme() {
		RGB background = widget().getBackground().getRGB();
		if (!background.equals(drawnOn)) {
			drawnOn = background;
			widget().getDisplay().asyncExec(() -> {
				if (!widget().isDisposed()) {
					color(SourceColors.on(widget().getBackground()));
				}
			});
		}
	}

	private void color(SourceColors colors) {
		numbers.setForeground(colors.lineNumber());
		numbers.setBackground(widget().getBackground());
		squiggles.setAnnotationTypeColor(ProblemAnnotation.TYPE, colors.problem());
		viewer.unconfigure();
		viewer.configure(new SourceConfiguration(colors));
		viewer.invalidateTextPresentation();
		numbers.redraw();
	}

	/** Shows a text; the caret stays in its place. */
	void show(String text) {
		TextChange change = TextChange.between(document.get(), text);
		try {
			document.replace(change.offset(), change.length(), change.written());
		} catch (BadLocationException e) {
			throw new IllegalStateException("The change was made from this very text", e);
		}
	}

	void show(List<SiteProblem> problems) {
		Map<Annotation, Position> places = new HashMap<>();
		problems.forEach(problem -> places.put(new ProblemAnnotation(problem), place(problem)));
		List<Annotation> old = new ArrayList<>();
		annotations.getAnnotationIterator().forEachRemaining(old::add);
		annotations.replaceAnnotations(old.toArray(Annotation[]::new), places);
	}

	/** From the problem's column to the end of its line; the first line where the whole file is meant. */
	private Position place(SiteProblem problem) {
		try {
			int number = Math.clamp(problem.line() - 1L, 0, document.getNumberOfLines() - 1);
			IRegion line = document.getLineInformation(number);
			int from = Math.clamp(problem.column() - 1L, 0, Math.max(0, line.getLength() - 1));
			return new Position(line.getOffset() + from, Math.max(0, line.getLength() - from));
		} catch (BadLocationException e) {
			return new Position(0, 0);
		}
	}

	/** Puts the caret at a problem. */
	void reveal(SiteProblem problem) {
		Position place = place(problem);
		viewer.setSelectedRange(place.offset, place.length);
		viewer.revealRange(place.offset, place.length);
		widget().setFocus();
	}
}
