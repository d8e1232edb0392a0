package org.postern.api.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Host and domain names as they go over the wire: A-labels (RFC 5890). {@link java.net.IDN} is not used because it
 * follows IDNA 2003, which turns {@code fußball.example} into the other domain {@code fussball.example}.
 */
public final class AsciiName {

	private static final int BASE = 36;
	private static final int T_MIN = 1;
	private static final int T_MAX = 26;

	private AsciiName() {
	}

	public static String of(String name) {
		return isAscii(name) ? name
				: Arrays.stream(name.split("\\.", -1)).map(AsciiName::label).collect(Collectors.joining("."));
	}

	public static boolean same(String one, String other) {
		return of(one).equalsIgnoreCase(of(other));
	}

	/** Most names are, and this is asked for every name of every document. */
	private static boolean isAscii(String name) {
		for (int at = 0; at < name.length(); at++) {
			if (name.charAt(at) >= 0x80) {
				return false;
			}
		}
		return true;
	}

	private static String label(String label) {
		if (isAscii(label)) {
			return label;
		}
		String normal = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		return "xn--" + punycode(normal.codePoints().toArray());
	}

	/** RFC 3492 section 6.3. */
	private static String punycode(int[] points) {
		StringBuilder encoded = new StringBuilder();
		Arrays.stream(points).filter(point -> point < 0x80).forEach(encoded::appendCodePoint);
		int basic = encoded.length();
		if (basic > 0) {
			encoded.append('-');
		}
		int handled = basic;
		int delta = 0;
		int bias = 72;
		int last = 0x80;
		while (handled < points.length) {
			int from = last;
			int next = Arrays.stream(points).filter(point -> point >= from).min().orElseThrow();
			delta += (next - last) * (handled + 1);
			for (int point : points) {
				if (point < next) {
					delta++;
				} else if (point == next) {
					appendNumber(encoded, delta, bias);
					bias = adapt(delta, handled + 1, handled == basic);
					delta = 0;
					handled++;
				}
			}
			delta++;
			last = next + 1;
		}
		return encoded.toString();
	}

	private static void appendNumber(StringBuilder encoded, int number, int bias) {
		int rest = number;
		for (int k = BASE;; k += BASE) {
			int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
			if (rest < threshold) {
				encoded.append(digit(rest));
				return;
			}
			encoded.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
			rest = (rest - threshold) / (BASE - threshold);
		}
	}

	private static char digit(int value) {
		return (char) (value < 26 ? 'a' + value : '0' + value - 26);
	}

	/** RFC 3492 section 6.1. */
	private static int adapt(int delta, int points, boolean first) {
		int rest = first ? delta / 700 : delta / 2;
		rest += rest / points;
		int k = 0;
		while (rest > (BASE - T_MIN) * T_MAX / 2) {
			rest /= BASE - T_MIN;
			k += BASE;
		}
		return k + (BASE - T_MIN + 1) * rest / (rest + 38);
	}
}
