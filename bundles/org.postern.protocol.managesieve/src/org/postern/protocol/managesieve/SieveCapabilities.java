package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.postern.net.Capabilities;
import org.postern.net.Capability;

/** Reads capabilities (RFC 5804 section 1.7): a name on each line, and mostly words in a string behind it. */
final class SieveCapabilities {

	private SieveCapabilities() {
	}

	static Capabilities of(List<SieveLine> lines) {
		List<Capability> all = lines.stream().map(SieveCapabilities::capability).toList();
		List<String> mechanisms = all.stream().filter(line -> line.name().equals("SASL"))
				.flatMap(sasl -> sasl.parameters().stream()).toList();
		boolean startTls = all.stream().anyMatch(line -> line.name().equals("STARTTLS"));
		return new Capabilities(all, startTls, !mechanisms.isEmpty(), mechanisms, true);
	}

	private static Capability capability(SieveLine line) {
		List<String> strings = line.strings();
		String name = strings.getFirst().toUpperCase(Locale.ROOT);
		return new Capability(line.said(), name, strings.stream().skip(1)
				.flatMap(words -> name.equals("IMPLEMENTATION") ? Stream.of(words) : Stream.of(words.strip().split(" +")))
				.filter(word -> !word.isEmpty()).toList());
	}
}
