package org.postern.api.model;

import java.util.regex.Pattern;

/** Host and domain names as RFC 1123 section 2.1 and RFC 1035 section 2.3.4 limit them. */
public final class DomainName {

	private static final String LABEL = "[A-Za-z0-9\\p{L}]([A-Za-z0-9\\p{L}-]{0,61}[A-Za-z0-9\\p{L}])?";

	private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

	private DomainName() {
	}

	public static boolean isValid(String name) {
		return name.length() <= 253 && NAME.matcher(name).matches();
	}

	/** @throws IllegalArgumentException with a message for people if {@code name} is no domain name */
	public static String require(String name) {
		if (!isValid(name)) {
			throw new IllegalArgumentException("'" + name + "' is not a host or domain name");
		}
		return name;
	}
}
