package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;

/**
 * An answer: data, then how it ended (RFC 5804 section 1.2).
 *
 * @param data the lines that begin with strings
 * @param end  the line with {@code OK}, {@code NO} or {@code BYE}, or the first that is neither
 */
record SieveAnswer(List<SieveLine> data, SieveLine end) {

	private static final int MAXIMUM_LINES = 2_000;
	private static final String LATER = "TRYLATER";

	SieveAnswer {
		data = List.copyOf(data);
	}

	static SieveAnswer read(Wire wire) throws IOException {
		List<SieveLine> data = new ArrayList<>();
		for (SieveLine line = SieveLine.read(wire);; line = SieveLine.read(wire)) {
			if (!line.isData()) {
				return new SieveAnswer(data, line);
			}
			if (data.size() >= MAXIMUM_LINES) {
				throw new OversizedReplyException("More than " + MAXIMUM_LINES + " lines to one command");
			}
			data.add(line);
		}
	}

	/** Says a command within a wait of its own, and reads the answer. */
	static SieveAnswer to(Wire wire, String command) throws IOException {
		wire.begin();
		wire.writeLine(command);
		return read(wire);
	}

	boolean isOk() {
		return end.word().equals("OK");
	}

	Reply reply() {
		return new Reply(kind(), Stream.concat(data.stream(), Stream.of(end)).map(SieveLine::said).toList());
	}

	private Reply.Kind kind() {
		return switch (end.word()) {
			case "OK" -> Reply.Kind.OK;
			case "NO", "BYE" -> end.code().filter(LATER::equals).isPresent() ? Reply.Kind.LATER : Reply.Kind.REFUSED;
			default -> Reply.Kind.GARBLED;
		};
	}
}
