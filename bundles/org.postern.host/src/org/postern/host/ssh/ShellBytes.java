package org.postern.host.ssh;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bytes as commands that print them: {@code printf} of POSIX takes any byte, and shells have it built in. */
final class ShellBytes {

	/** Shells take longer the longer a word is. */
	private static final int PIECE = 4096;

	private ShellBytes() {
	}

	/** One compound command, of which the output can be redirected. */
	static String printing(byte[] content) {
		return IntStream.iterate(0, from -> from < content.length, from -> from + PIECE)
				.mapToObj(from -> "printf '" + escaped(content, from, Math.min(from + PIECE, content.length)) + "' && ")
				.collect(Collectors.joining("", "{ ", ":; }"));
	}

	private static String escaped(byte[] content, int from, int to) {
		StringBuilder text = new StringBuilder();
		for (int i = from; i < to; i++) {
			boolean plain = content[i] >= ' ' && content[i] < 0x7f && "'%\\".indexOf(content[i]) < 0;
			text.append(plain ? Character.toString(content[i]) : String.format("\\%03o", content[i] & 0xff));
		}
		return text.toString();
	}
}
