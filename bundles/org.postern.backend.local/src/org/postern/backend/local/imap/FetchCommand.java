package org.postern.backend.local.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code FETCH} as the client wrote it (RFC 3501 section 6.4.5).
 *
 * @param messages which messages
 * @param byUid    whether these are UIDs rather than numbers
 * @param items    what of them
 */
record FetchCommand(MessageSet messages, boolean byUid, List<FetchItem> items) {

	private static final Pattern FORM = Pattern.compile("(?:[^ ]+) (UID )?FETCH ([0-9*:,]+) (.+)",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern ITEM = Pattern.compile(
			"([A-Z0-9.]+)(?:\\[([^\\]]*)\\](?:<([0-9]{1,9})\\.([0-9]{1,9})>)?)?(?: +|$)", Pattern.CASE_INSENSITIVE);

	/**
	 * Empty where {@code line} is no FETCH.
	 *
	 * @throws IllegalArgumentException if it is one that cannot be understood
	 */
	static Optional<FetchCommand> parse(String line) {
		Matcher matcher = FORM.matcher(line);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		boolean byUid = Optional.ofNullable(matcher.group(1)).isPresent();
		List<FetchItem> items = new ArrayList<>(items(matcher.group(3).strip()));
		if (byUid && !items.contains(FetchItem.Fact.UID)) {
			items.addFirst(FetchItem.Fact.UID);
		}
		return Optional.of(new FetchCommand(MessageSet.parse(matcher.group(2)), byUid, items));
	}

	private static List<FetchItem> items(String text) {
		String list = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1).strip() : text;
		List<FetchItem> items = new ArrayList<>();
		Matcher matcher = ITEM.matcher(list);
		int at = 0;
		while (at < list.length()) {
			if (!matcher.find(at) || matcher.start() != at) {
				throw new IllegalArgumentException("Not understood: " + list.substring(at));
			}
			items.addAll(item(matcher));
			at = matcher.end();
		}
		if (items.isEmpty()) {
			throw new IllegalArgumentException("Nothing is asked for");
		}
		return items;
	}

	private static List<FetchItem> item(Matcher matcher) {
		String name = matcher.group(1).toUpperCase(Locale.ROOT);
		Optional<String> section = Optional.ofNullable(matcher.group(2));
		if (section.isPresent()) {
			return List.of(bytes(name, section.get(), range(matcher)));
		}
		FetchItem.Structure body = new FetchItem.Structure(false);
		List<FetchItem> fast = List.of(FetchItem.Fact.FLAGS, FetchItem.Fact.INTERNALDATE, new FetchItem.Size());
		return switch (name) {
			case "FLAGS", "INTERNALDATE", "UID" -> List.of(FetchItem.Fact.valueOf(name));
			case "RFC822.SIZE" -> List.of(new FetchItem.Size());
			case "ENVELOPE" -> List.of(new FetchItem.Envelope());
			case "BODY" -> List.of(body);
			case "BODYSTRUCTURE" -> List.of(new FetchItem.Structure(true));
			case "RFC822" -> List.of(whole(name, "", false));
			case "RFC822.HEADER" -> List.of(whole(name, "HEADER", true));
			case "RFC822.TEXT" -> List.of(whole(name, "TEXT", false));
			case "FAST" -> fast;
			case "ALL" -> with(fast, new FetchItem.Envelope());
			case "FULL" -> with(with(fast, new FetchItem.Envelope()), body);
			default -> throw new IllegalArgumentException("Not known: " + name);
		};
	}

	private static List<FetchItem> with(List<FetchItem> items, FetchItem more) {
		List<FetchItem> all = new ArrayList<>(items);
		all.add(more);
		return all;
	}

	private static FetchItem whole(String label, String section, boolean peek) {
		return new FetchItem.Bytes(label, Section.parse(section), Optional.empty(), peek);
	}

	private static FetchItem bytes(String name, String section, Optional<FetchItem.Range> range) {
		if (!name.equals("BODY") && !name.equals("BODY.PEEK")) {
			throw new IllegalArgumentException("Not known: " + name + "[]");
		}
		String label = "BODY[" + section + "]" + range.map(found -> "<" + found.origin() + ">").orElse("");
		return new FetchItem.Bytes(label, Section.parse(section), range, name.equals("BODY.PEEK"));
	}

	private static Optional<FetchItem.Range> range(Matcher matcher) {
		return Optional.ofNullable(matcher.group(3))
				.map(origin -> new FetchItem.Range(Integer.parseInt(origin), Integer.parseInt(matcher.group(4))));
	}

	/** Whether it takes a message for read. */
	boolean reads() {
		return items.stream().anyMatch(item -> item instanceof FetchItem.Bytes bytes && !bytes.peek());
	}
}
