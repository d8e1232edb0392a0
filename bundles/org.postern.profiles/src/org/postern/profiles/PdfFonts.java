package org.postern.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.osgi.service.component.annotations.Component;

/**
 * The DejaVu fonts, kept once read; a pair of them serves one document at a time, for FontBox shares nothing safely. A service
 * of this bundle for itself, so that all formats have the same.
 */
@Component(service = PdfFonts.class)
public final class PdfFonts {

	/** @param regular in a weight for reading. @param bold for headings and numbers */
	record Pair(TrueTypeFont regular, TrueTypeFont bold) {
	}

	private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();

	/** To be {@linkplain #giveBack given back}. */
	Pair take() {
		return Optional.ofNullable(idle.poll()).orElseGet(() -> new Pair(read("DejaVuSans.ttf"), read("DejaVuSans-Bold.ttf")));
	}

	void giveBack(Pair pair) {
		idle.add(pair);
	}

	private static TrueTypeFont read(String file) {
		try (InputStream bytes = PdfFonts.class.getResourceAsStream(file)) {
			return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
