package org.postern.core.internal.site;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

import org.postern.api.model.DomainName;
import org.postern.api.model.Port;

/** Reads single values. */
final class Values {

	private static final String IPV4 = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}";

	private Values() {
	}

	static int port(String text) {
		int port = number(text);
		if (!Port.isValid(port)) {
			throw new WrongValue("Port " + text + " is outside 1 to 65535.", "Write the number of a port, such as 587.");
		}
		return port;
	}

	/** A whole number; what is too large for one is as wrong as what is none. */
	static int number(String text) {
		if (!text.matches("-?[0-9]{1,9}")) {
			throw new WrongValue("'" + text + "' is not a whole number.", "Write digits only.");
		}
		return Integer.parseInt(text);
	}

	static int offset(String text, int maximum) {
		int offset = number(text);
		if (offset < 0 || offset > maximum) {
			throw new WrongValue("Port offset " + text + " is outside 0 to " + maximum + ".",
					"Write 0 for the ports as they are, or 10000 for a practice server.");
		}
		return offset;
	}

	static boolean flag(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new WrongValue("'" + text + "' is neither true nor false.", "Write true or false.");
		};
	}

	static String host(String text) {
		if (!isAddress(text) && !DomainName.isValid(text)) {
			throw new WrongValue("'" + text + "' is neither a host name nor an address.",
					"Write a name such as mail.example.org, or an address such as 127.0.0.1.");
		}
		return text;
	}

	private static boolean isAddress(String text) {
		return text.matches(IPV4) || text.contains(":") && text.matches("[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]+)?");
	}

	/** A word out of a few. */
	static <T> Function<String, T> word(String key, Function<String, Optional<T>> known, Collection<String> words) {
		return text -> known.apply(text).orElseThrow(() -> new WrongValue("'" + text + "' is not a value for '" + key + "'.",
				Words.suggest(text, words)));
	}

	/** Something on one line. */
	static String line(String text) {
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw new WrongValue("A line break or another control character stands here.", "Write it on one line.");
		}
		return filled(text);
	}

	static String filled(String text) {
		if (text.isBlank()) {
			throw new WrongValue("Something must be stated here.", "Fill it in, or remove the line.");
		}
		return text;
	}
}
