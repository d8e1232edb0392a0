package org.postern.plugins.internal.jar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.VersionRange;

/**
 * One clause of a header: {@code org.postern.api.model;version="[1,2)";resolution:=optional}.
 *
 * @param path       what it names
 * @param attributes without their types
 * @param directives without their colons
 */
public record Clause(String path, Map<String, String> attributes, Map<String, String> directives) {

	public Clause {
		attributes = Map.copyOf(attributes);
		directives = Map.copyOf(directives);
	}

	static Clause of(String path, List<String> parameters) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Map<String, String> directives = new LinkedHashMap<>();
		for (String parameter : parameters) {
			int equals = parameter.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException("'" + parameter + "' in '" + path + "' has no value");
			}
			String value = unquoted(parameter.substring(equals + 1).strip());
			String key = parameter.substring(0, equals).strip();
			if (key.endsWith(":")) {
				directives.put(key.substring(0, key.length() - 1).strip(), value);
			} else {
				attributes.put(key.split(":", 2)[0].strip(), value);
			}
		}
		return new Clause(path, attributes, directives);
	}

	private static String unquoted(String value) {
		return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
				? value.substring(1, value.length() - 1)
				: value;
	}

	public boolean isOptional() {
		return "optional".equals(directives.get("resolution"));
	}

	public Optional<String> directive(String name) {
		return Optional.ofNullable(directives.get(name));
	}

	/** The versions that an attribute admits; all where it is absent. */
	public VersionRange versions(String attribute) {
		return new VersionRange(attributes.getOrDefault(attribute, "0"));
	}
}
