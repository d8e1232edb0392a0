package org.postern.ui.preview;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.postern.ui.widgets.Accessibles;

/** Pictures below each other on white paper, as large as they are, and smaller where the place is too narrow. */
final class PicturesView {

	private static final int MARGIN = 10;
	private static final int LINE = 24;

	private final Canvas canvas;
	private List<byte[]> contents = List.of();
	private List<Image> images = List.of();
	private String words = "";

	PicturesView(Composite parent) {
		canvas = Accessibles.name(new Canvas(parent, SWT.BORDER | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL),
				Messages.picture_name);
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> measure());
		canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
		canvas.addDisposeListener(event -> images.forEach(Image::dispose));
	}

	Canvas control() {
		return canvas;
	}

	/** @param instead what is said where nothing can be drawn */
	void show(List<byte[]> pictures, String instead) {
		words = instead;
		if (!same(pictures)) {
			contents = List.copyOf(pictures);
			images.forEach(Image::dispose);
			images = contents.stream().map(this::read).flatMap(Optional::stream).toList();
			canvas.setData(Accessibles.NAME, images.isEmpty() ? instead
					: NLS.bind(Messages.picture_drawn, images.size()));
			measure();
		}
		canvas.redraw();
	}

	private boolean same(List<byte[]> pictures) {
		return pictures.size() == contents.size()
				&& IntStream.range(0, pictures.size())
						.allMatch(i -> Arrays.equals(pictures.get(i), contents.get(i)));
	}

	private Optional<Image> read(byte[] picture) {
		try {
			return Optional.of(new Image(canvas.getDisplay(), new ByteArrayInputStream(picture)));
		} catch (SWTException e) {
			return Optional.empty();
		}
	}

	private double scale(Rectangle size) {
		return Math.min(1, Math.max(1, canvas.getClientArea().width - 2.0 * MARGIN) / size.width);
	}

	private int height(Image image) {
		return (int) (image.getBounds().height * scale(image.getBounds()));
	}

	private void measure() {
		int whole = images.stream().mapToInt(image -> height(image) + MARGIN).sum() + MARGIN;
		int room = Math.max(1, canvas.getClientArea().height);
		ScrollBar bar = canvas.getVerticalBar();
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - room)), 0, Math.max(whole, room), room, LINE, room);
		bar.setVisible(whole > room);
	}

	private void paint(GC gc) {
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.fillRectangle(canvas.getClientArea());
		if (images.isEmpty()) {
			gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
			gc.drawText(words, MARGIN, MARGIN, true);
		}
		gc.setInterpolation(SWT.HIGH);
		int top = MARGIN - canvas.getVerticalBar().getSelection();
		for (Image image : images) {
			draw(gc, image, top);
			top += height(image) + MARGIN;
		}
	}

	private void draw(GC gc, Image image, int top) {
		Rectangle size = image.getBounds();
		int width = Math.max(1, (int) (size.width * scale(size)));
		int left = Math.max(MARGIN, (canvas.getClientArea().width - width) / 2);
		gc.drawImage(image, 0, 0, size.width, size.height, left, top, width, Math.max(1, height(image)));
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_GRAY));
		gc.drawRectangle(left - 1, top - 1, width + 1, height(image) + 1);
	}
}
