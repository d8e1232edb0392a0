package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.ChecksumException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * The modules of a QR code (ISO/IEC 18004), without the quiet zone.
 *
 * @param size    modules on each side
 * @param modules dark where set
 */
record QrCode(int size, BitMatrix modules) {

	/** The white border that a reader needs, in modules. */
	static final int QUIET = 4;

	/** @throws IllegalArgumentException if the text is longer than a code can hold, some 2,300 bytes */
	static QrCode of(String text) {
		try {
			ByteMatrix bytes = Encoder.encode(text, ErrorCorrectionLevel.M,
					Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name())).getMatrix();
			BitMatrix modules = new BitMatrix(bytes.getWidth());
			for (int y = 0; y < bytes.getHeight(); y++) {
				for (int x = 0; x < bytes.getWidth(); x++) {
					if (bytes.get(x, y) == 1) {
						modules.set(x, y);
					}
				}
			}
			return new QrCode(bytes.getWidth(), modules);
		} catch (WriterException e) {
			throw new IllegalArgumentException("A QR code cannot hold " + text.length() + " characters", e);
		}
	}

	boolean isDark(int x, int y) {
		return modules.get(x, y);
	}

	/** The text that the modules say. */
	String text(String name) throws org.postern.api.profile.FormatException {
		try {
			return new Decoder().decode(modules).getText();
		} catch (ChecksumException | FormatException e) {
			throw new org.postern.api.profile.FormatException(name + ": the modules are no QR code", e);
		}
	}
}
