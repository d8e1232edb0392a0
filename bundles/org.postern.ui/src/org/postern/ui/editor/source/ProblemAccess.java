package org.postern.ui.editor.source;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** How a problem looks in the ruler beside the text. */
@SuppressWarnings("deprecation")
final class ProblemAccess implements IAnnotationAccess, IAnnotationAccessExtension {

	private final Image image;

	ProblemAccess(Image image) {
		this.image = image;
	}

	@Override
	public Object getType(Annotation annotation) {
		return annotation.getType();
	}

	@Override
	public boolean isMultiLine(Annotation annotation) {
		return true;
	}

	@Override
	public boolean isTemporary(Annotation annotation) {
		return true;
	}

	@Override
	public String getTypeLabel(Annotation annotation) {
		return Messages.problem;
	}

	@Override
	public int getLayer(Annotation annotation) {
		return 1;
	}

	@Override
	public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
		Rectangle size = image.getBounds();
		gc.drawImage(image, bounds.x + (bounds.width - size.width) / 2, bounds.y);
	}

	@Override
	public boolean isPaintable(Annotation annotation) {
		return true;
	}

	@Override
	public boolean isSubtype(Object annotationType, Object potentialSupertype) {
		return annotationType.equals(potentialSupertype);
	}

	@Override
	public Object[] getSupertypes(Object annotationType) {
		return new Object[0];
	}
}
