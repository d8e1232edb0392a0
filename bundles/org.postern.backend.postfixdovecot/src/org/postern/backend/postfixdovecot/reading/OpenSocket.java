package org.postern.backend.postfixdovecot.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port on which the server listens, whoever it is that does.
 *
 * @param address {@code *}, {@code 0.0.0.0}, {@code 192.0.2.1}, {@code ::1}
 * @param port    1 to 65535
 * @param program its name; empty where that is not told
 */
public record OpenSocket(String address, int port, String program) {

	private static final Pattern LOCAL = Pattern.compile("(.*):(\\d{1,5})");
	private static final Pattern PROGRAM = Pattern.compile("\\(\\(\"([^\"]*)\"");
	private static final int LOCAL_COLUMN = 3;

	/** Reads the output of {@code ss -H -ltnp}. */
	static List<OpenSocket> parse(String text) {
		return text.lines().flatMap(line -> parseLine(line.strip()).stream()).toList();
	}

	private static Optional<OpenSocket> parseLine(String line) {
		String[] columns = line.split("\\s+");
		Matcher local = LOCAL.matcher(columns.length > LOCAL_COLUMN ? columns[LOCAL_COLUMN] : "");
		Matcher program = PROGRAM.matcher(line);
		String name = program.find() ? program.group(1) : "";
		return local.matches() ? Optional.of(new OpenSocket(local.group(1).replaceAll("[\\[\\]]|%.*|::ffff:(?=\\d+\\.)", ""),
				Integer.parseInt(local.group(2)), name)) : Optional.empty();
	}

	/** Whether it is in the way of whoever wants to listen at an address, or at all. */
	public boolean isInTheWayOf(Optional<String> bind) {
		return bind.isEmpty() || address.equals("*") || address.equals("0.0.0.0") || address.equals("::")
				|| address.equals(bind.get());
	}
}
