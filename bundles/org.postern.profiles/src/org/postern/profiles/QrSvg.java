package org.postern.profiles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.profile.FormatException;

import com.google.zxing.common.BitMatrix;

/** A QR code as a drawing: one path, in which every run of dark modules is a rectangle one module high. */
final class QrSvg {

	private static final Pattern RUN = Pattern.compile("M(\\d{1,3}) (\\d{1,3})h(\\d{1,3})v1h-\\d{1,3}z");
	private static final int LARGEST = 177;

	private QrSvg() {
	}

	/** Black on white in any theme, for most readers know no other. @param label what it is, for those who cannot see it */
	static void write(XmlText xml, QrCode code, String label) {
		String side = Integer.toString(code.size() + 2 * QrCode.QUIET);
		xml.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + side + " " + side, "role", "img",
				"aria-label", label, "shape-rendering", "crispEdges");
		xml.empty("rect", "width", side, "height", side, "fill", "#fff");
		xml.empty("path", "fill", "#000", "d", path(code)).close();
	}

	private static String path(QrCode code) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size(); y++) {
			for (int x = 0; x < code.size(); x++) {
				int start = x;
				while (x < code.size() && code.isDark(x, y)) {
					x++;
				}
				if (x > start) {
					path.append(run(start + QrCode.QUIET, y + QrCode.QUIET, x - start));
				}
			}
		}
		return path.toString();
	}

	private static String run(int x, int y, int length) {
		return "M" + x + " " + y + "h" + length + "v1h-" + length + "z";
	}

	/** The code that was drawn by {@link #write}. */
	static QrCode read(XmlElement svg) throws FormatException {
		int size = size(svg);
		BitMatrix modules = new BitMatrix(size);
		Matcher run = RUN.matcher(svg.requireChild("path").requireAttribute("d"));
		while (run.find()) {
			int x = Integer.parseInt(run.group(1)) - QrCode.QUIET;
			int y = Integer.parseInt(run.group(2)) - QrCode.QUIET;
			int length = Integer.parseInt(run.group(3));
			if (x < 0 || y < 0 || length < 1 || x + length > size || y >= size) {
				throw svg.problem("the path leaves the drawing");
			}
			modules.setRegion(x, y, length, 1);
		}
		return new QrCode(size, modules);
	}

	private static int size(XmlElement svg) throws FormatException {
		String[] box = svg.requireAttribute("viewBox").strip().split("[ ,]+");
		String side = box[box.length - 1];
		int size = side.matches("\\d{1,3}") ? Integer.parseInt(side) - 2 * QrCode.QUIET : 0;
		if (size < 1 || size > LARGEST) {
			throw svg.problem("the viewBox is not that of a QR code");
		}
		return size;
	}
}
