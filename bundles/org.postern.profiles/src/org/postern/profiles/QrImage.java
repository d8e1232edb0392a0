package org.postern.profiles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** QR codes as pictures of dots. Nothing is written to temporary files. */
final class QrImage {

	private static final int MAXIMUM_BYTES = 1 << 22;
	private static final int MAXIMUM_SIDE = 4_000;
	private static final int DOTS = 5;

	private QrImage() {
	}

	/** A PNG of two colours, five dots a module. */
	static byte[] write(QrCode code) {
		int side = (code.size() + 2 * QrCode.QUIET) * DOTS;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
		Graphics2D drawing = image.createGraphics();
		drawing.setColor(Color.WHITE);
		drawing.fillRect(0, 0, side, side);
		drawing.setColor(Color.BLACK);
		for (int y = 0; y < code.size(); y++) {
			for (int x = 0; x < code.size(); x++) {
				if (code.isDark(x, y)) {
					drawing.fillRect((x + QrCode.QUIET) * DOTS, (y + QrCode.QUIET) * DOTS, DOTS, DOTS);
				}
			}
		}
		drawing.dispose();
		return png(image);
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(written)) {
			ImageIO.write(image, "png", stream);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return written.toByteArray();
	}

	/** The text of the code in a picture of any kind that Java reads. */
	static String read(Document document) throws FormatException {
		BufferedImage image = picture(document);
		BinaryBitmap bitmap = new BinaryBitmap(
				new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots(image))));
		try {
			return decode(bitmap);
		} catch (ReaderException e) {
			throw new FormatException(document.name() + ": there is no QR code in the picture", e);
		}
	}

	/** On white, for a code may be drawn on nothing. */
	private static int[] dots(BufferedImage image) {
		BufferedImage onWhite = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D drawing = onWhite.createGraphics();
		drawing.drawImage(image, 0, 0, Color.WHITE, null);
		drawing.dispose();
		return ((DataBufferInt) onWhite.getRaster().getDataBuffer()).getData();
	}

	/** A picture that is nothing but the code is read at once, a photograph by looking harder. */
	private static String decode(BinaryBitmap bitmap) throws ReaderException {
		try {
			return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
		} catch (ReaderException e) {
			return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
		}
	}

	private static BufferedImage picture(Document document) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw new FormatException(document.name() + ": " + document.content().length + " bytes are more than the "
					+ MAXIMUM_BYTES + " that a picture may have");
		}
		try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(document.content()))) {
			return picture(document, stream);
		} catch (IOException | RuntimeException e) {
			throw new FormatException(document.name() + ": the picture cannot be read: " + e.getMessage(), e);
		}
	}

	/** A few bytes can claim to be a picture of any size, so the size is looked at before room is made for it. */
	private static BufferedImage picture(Document document, ImageInputStream stream) throws IOException, FormatException {
		Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
		if (!readers.hasNext()) {
			throw new FormatException(document.name() + ": this is no picture such as PNG or JPEG");
		}
		ImageReader reader = readers.next();
		try {
			reader.setInput(stream, true, true);
			if (reader.getWidth(0) > MAXIMUM_SIDE || reader.getHeight(0) > MAXIMUM_SIDE) {
				throw new FormatException(document.name() + ": " + reader.getWidth(0) + " by " + reader.getHeight(0)
						+ " dots are more than the " + MAXIMUM_SIDE + " on a side that are looked at");
			}
			return reader.read(0);
		} finally {
			reader.dispose();
		}
	}
}
