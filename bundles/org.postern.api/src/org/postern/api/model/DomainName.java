package org.postern.api.model;

/** Host and domain names as RFC 1123 section 2.1 and RFC 1035 section 2.3.4 limit them. */
public final class DomainName {

	private static final int LONGEST_NAME = 253;
	private static final int LONGEST_LABEL = 63;

	private DomainName() {
	}

	public static boolean isValid(String name) {
		if (name.length() > LONGEST_NAME) {
			return false;
		}
		int from = 0;
		for (int dot; (dot = name.indexOf('.', from)) >= 0; from = dot + 1) {
			if (!isLabel(name, from, dot)) {
				return false;
			}
		}
		return isLabel(name, from, name.length());
	}

	/** Character by character, for every name of every document and of every site is looked at. */
	private static boolean isLabel(String name, int from, int to) {
		if (from == to || name.charAt(from) == '-' || name.charAt(to - 1) == '-'
				|| name.codePointCount(from, to) > LONGEST_LABEL) {
			return false;
		}
		for (int at = from; at < to; at += Character.charCount(name.codePointAt(at))) {
			if (!isAllowed(name.codePointAt(at))) {
				return false;
			}
		}
		return true;
	}

	/** Letters of any script: names are also written as U-labels (RFC 5890). */
	private static boolean isAllowed(int point) {
		return point >= '0' && point <= '9' || point == '-' || Character.isLetter(point);
	}

	/** @throws IllegalArgumentException with a message for people if {@code name} is no domain name */
	public static String require(String name) {
		if (!isValid(name)) {
			throw new IllegalArgumentException("'" + name + "' is not a host or domain name");
		}
		return name;
	}
}
