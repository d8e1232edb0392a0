package org.postern.ui.tests.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;

/** Pictures of the whole screen. */
final class Screenshots {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private final Ui ui;

	Screenshots(Ui ui) {
		this.ui = ui;
	}

	void take(String name) {
		ImageData picture = ui.ask(this::screen);
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		try {
			Files.createDirectories(FOLDER);
			loader.save(FOLDER.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private ImageData screen() {
		Rectangle bounds = ui.display().getBounds();
		GC gc = new GC(ui.display());
		Image image = new Image(ui.display(), bounds.width, bounds.height);
		try {
			gc.copyArea(image, bounds.x, bounds.y);
			return image.getImageData();
		} finally {
			image.dispose();
			gc.dispose();
		}
	}
}
