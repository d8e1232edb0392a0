package org.postern.backend.postfixdovecot.postfix;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Postfix's parameters are where no service says otherwise.
 *
 * @param values by name, as {@code postconf -x} expands them
 */
public record Parameters(Map<String, String> values) {

	private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{(\\w+)\\}|\\((\\w+)\\)|(\\w+))");
	private static final int DEPTH = 10;

	public Parameters {
		values = Map.copyOf(values);
	}

	/** Reads the output of {@code postconf -x}. */
	public static Parameters parse(String text) {
		Map<String, String> values = new TreeMap<>();
		text.lines().forEach(line -> {
			int equals = line.indexOf('=');
			if (equals > 0) {
				values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
			}
		});
		return new Parameters(values);
	}

	/** Empty where it is not set. */
	String value(String name) {
		return values.getOrDefault(name, "");
	}

	boolean is(String name) {
		return value(name).equals("yes");
	}

	/** What a service says of a parameter, or else what holds for all. */
	String value(MasterService service, String name) {
		return service.option(name).map(this::expand).orElseGet(() -> value(name));
	}

	private String expand(String text) {
		String expanded = text;
		for (int i = 0; i < DEPTH && expanded.contains("$"); i++) {
			Matcher matcher = REFERENCE.matcher(expanded);
			expanded = matcher.replaceAll(found -> Matcher.quoteReplacement(value(Optional.ofNullable(found.group(1))
					.or(() -> Optional.ofNullable(found.group(2))).orElseGet(() -> found.group(3)))));
		}
		return expanded;
	}
}
