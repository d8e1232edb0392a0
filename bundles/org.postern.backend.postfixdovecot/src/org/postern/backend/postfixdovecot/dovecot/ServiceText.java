package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block {@code service} of the drop-in file. */
final class ServiceText {

	private final String name;
	private final List<String> settings = new ArrayList<>();
	private final Map<String, List<String>> listeners = new LinkedHashMap<>();

	ServiceText(String name) {
		this.name = name;
	}

	void setting(String key, String value) {
		settings.add(key + " = " + value);
	}

	boolean has(String listener) {
		return listeners.containsKey(listener);
	}

	/** A listener with its lines. */
	void listener(String listener, List<String> lines) {
		listeners.put(listener, lines);
	}

	/** Nothing where nothing is said. */
	String text() {
		if (settings.isEmpty() && listeners.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder("service " + name + " {\n");
		settings.forEach(line -> text.append("  ").append(line).append('\n'));
		listeners.forEach((listener, lines) -> {
			text.append("  inet_listener ").append(listener).append(" {\n");
			lines.forEach(line -> text.append("    ").append(line).append('\n'));
			text.append("  }\n");
		});
		return text.append("}\n").toString();
	}
}
