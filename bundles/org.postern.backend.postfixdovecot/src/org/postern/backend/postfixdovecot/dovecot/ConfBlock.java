package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of Dovecot's settings as {@code doveconf} prints them, which is regular whatever the files look like.
 *
 * @param kind     {@code service}, {@code inet_listener}, {@code protocol}; empty for the whole
 * @param name     {@code imap-login}; may be empty
 * @param settings by name
 * @param blocks   in order
 */
public record ConfBlock(String kind, String name, Map<String, String> settings, List<ConfBlock> blocks) {

	public ConfBlock {
		settings = Map.copyOf(settings);
		blocks = List.copyOf(blocks);
	}

	/** Reads the output of {@code doveconf -a} or {@code -n}. */
	public static ConfBlock parse(String text) {
		Deque<Open> open = new ArrayDeque<>();
		open.push(new Open("", ""));
		for (String line : text.lines().map(String::strip).toList()) {
			if (line.equals("}")) {
				if (open.size() > 1) {
					ConfBlock closed = open.pop().close();
					open.peek().blocks.add(closed);
				}
			} else if (line.endsWith("{")) {
				open.push(Open.of(line));
			} else if (!line.startsWith("#")) {
				open.peek().put(line);
			}
		}
		return open.getLast().close();
	}

	public Optional<String> setting(String key) {
		return Optional.ofNullable(settings.get(key));
	}

	/** A setting that is not empty. */
	public Optional<String> stated(String key) {
		return setting(key).filter(value -> !value.isEmpty());
	}

	public Stream<ConfBlock> blocks(String ofKind) {
		return blocks.stream().filter(block -> block.kind.equals(ofKind));
	}

	public Optional<ConfBlock> block(String ofKind, String named) {
		return blocks(ofKind).filter(block -> block.name.equals(named)).findFirst();
	}

	/** A block whose end was not yet seen. */
	private record Open(String kind, String name, Map<String, String> settings, List<ConfBlock> blocks) {

		Open(String kind, String name) {
			this(kind, name, new LinkedHashMap<>(), new ArrayList<>());
		}

		static Open of(String line) {
			String[] words = line.substring(0, line.length() - 1).strip().split("\\s+", 2);
			return new Open(words[0], words.length > 1 ? words[1] : "");
		}

		void put(String line) {
			int equals = line.indexOf('=');
			if (equals > 0) {
				settings.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
			}
		}

		private static String unquoted(String value) {
			boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
			return quoted ? value.substring(1, value.length() - 1) : value;
		}

		ConfBlock close() {
			return new ConfBlock(kind, name, settings, blocks);
		}
	}
}
