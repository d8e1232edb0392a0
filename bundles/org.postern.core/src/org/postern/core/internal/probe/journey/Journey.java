package org.postern.core.internal.probe.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * The way that a test message took.
 *
 * @param hops    from the first server on
 * @param headers the header as it arrived, a field in each line
 * @param sent    when it was handed over, by this computer's clock
 * @param seen    when it was found, by this computer's clock
 */
public record Journey(List<Hop> hops, List<String> headers, Instant sent, Instant seen) implements Fact {

	/** More is a loop (RFC 5321 section 6.3). */
	private static final int MOST_HOPS = 100;

	public Journey {
		hops = List.copyOf(hops);
		headers = List.copyOf(headers);
		Objects.requireNonNull(sent);
		Objects.requireNonNull(seen);
	}

	/** Reads the header of a message; each server has put its field on top. */
	public static Journey read(List<String> headers, Instant sent, Instant seen) {
		List<Hop> hops = new ArrayList<>(fields(headers, "received").stream().limit(MOST_HOPS).map(ReceivedField::read)
				.filter(hop -> !hop.by().isEmpty()).toList());
		Collections.reverse(hops);
		return new Journey(hops, headers, sent, seen);
	}

	/** The values of all fields of a name. */
	public List<String> fields(String name) {
		return fields(headers, name);
	}

	private static List<String> fields(List<String> headers, String name) {
		String start = name.toLowerCase(Locale.ROOT) + ":";
		return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
				.map(line -> line.substring(start.length()).strip()).toList();
	}

	/** A line for each hop, with the time since the one before. */
	public List<String> describe() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < hops.size(); i++) {
			String pause = i == 0 ? "" : hops.get(i).after(hops.get(i - 1)).map(time -> ", " + words(time)).orElse("");
			lines.add("hop " + (i + 1) + ": " + hops.get(i).describe() + pause);
		}
		return lines;
	}

	private static String words(Duration time) {
		return time.isNegative() ? time.negated().toSeconds() + " s before the hop before it (clocks differ)"
				: time.toSeconds() + " s later";
	}
}
