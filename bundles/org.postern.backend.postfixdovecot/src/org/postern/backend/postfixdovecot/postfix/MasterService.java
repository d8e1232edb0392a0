package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A service of {@code master.cf}, edited in place. One that Postern closed stays in the file behind a mark at each line,
 * so that it can be opened again as it was.
 */
final class MasterService {

	private static final String CLOSED = "#postern: ";
	private static final int COMMAND = 7;

	private final List<String> lines;
	private boolean closed;

	private MasterService(List<String> lines, boolean closed) {
		this.lines = new ArrayList<>(lines);
		this.closed = closed;
	}

	/** A service of one line. */
	static MasterService of(String line) {
		return of(List.of(line));
	}

	/** A service of several lines. */
	static MasterService of(List<String> lines) {
		boolean closed = lines.getFirst().startsWith(CLOSED);
		return new MasterService(lines.stream().map(MasterService::plain).toList(), closed);
	}

	private static String plain(String line) {
		return line.startsWith(CLOSED) ? line.substring(CLOSED.length()) : line;
	}

	/** Whether a service begins with this line. */
	static boolean begins(String line) {
		String plain = plain(line);
		return !plain.isBlank() && !Character.isWhitespace(plain.charAt(0)) && !isComment(plain);
	}

	/** Where the service that begins at a line ends: behind the last line that continues it. */
	static int end(List<String> lines, int begin) {
		boolean closed = lines.get(begin).startsWith(CLOSED);
		int end = begin + 1;
		for (int i = begin + 1; i < lines.size() && !begins(lines.get(i)); i++) {
			if (lines.get(i).startsWith(CLOSED) == closed && !isComment(plain(lines.get(i)))) {
				end = i + 1;
			}
		}
		return end;
	}

	private static boolean isComment(String line) {
		return line.isBlank() || line.stripLeading().startsWith("#");
	}

	boolean isClosed() {
		return closed;
	}

	/** Its name: {@code smtp}, {@code 587}, {@code [::1]:587}. */
	String name() {
		return field(0);
	}

	/** Whether it listens on the network. */
	boolean isInet() {
		return field(1).equals("inet");
	}

	/** The program: {@code smtpd}. */
	String command() {
		return field(COMMAND);
	}

	/** The fields from {@code private} to {@code maxproc}. */
	List<String> fields() {
		return tokens().stream().limit(COMMAND).skip(2).map(MasterToken::text).toList();
	}

	private String field(int index) {
		List<MasterToken> tokens = tokens();
		return index < tokens.size() ? tokens.get(index).text() : "";
	}

	/** What it says otherwise than {@code main.cf}, in order. */
	List<MasterOption> options() {
		return MasterOption.of(tokens().stream().skip(COMMAND + 1L).toList());
	}

	/** What counts of what it says: the last. */
	Optional<String> option(String name) {
		return options().stream().filter(option -> option.name().equals(name)).map(MasterOption::value)
				.reduce((first, last) -> last);
	}

	/** Says a thing otherwise than {@code main.cf}, in the place where it was said if possible. */
	void set(String name, String value) {
		Optional<MasterOption> last = options().stream().filter(option -> option.name().equals(name))
				.reduce((first, second) -> second);
		if (last.isPresent() && last.get().value().equals(value)) {
			return;
		}
		if (last.isPresent() && last.get().isInOneLine() && isPlain(value)) {
			MasterOption option = last.get();
			replace(option.line(), option.begin(), option.end(), value);
		} else {
			endLine();
			lines.add(indent() + "-o " + (isPlain(value) ? name + "=" + value : "{ " + name + " = " + value + " }") + "\n");
		}
	}

	private static boolean isPlain(String value) {
		return value.chars().noneMatch(Character::isWhitespace);
	}

	/** Gives it another name, in place. */
	void rename(String name) {
		MasterToken token = tokens().getFirst();
		replace(token.line(), token.begin(), token.end(), name);
	}

	private void replace(int line, int begin, int end, String text) {
		String old = lines.get(line);
		lines.set(line, old.substring(0, begin) + text + old.substring(end));
	}

	void close() {
		closed = true;
	}

	void open() {
		closed = false;
	}

	/** The same with another name. */
	MasterService copy(String name) {
		MasterService copy = new MasterService(lines, closed);
		copy.endLine();
		copy.rename(name);
		return copy;
	}

	/** Makes sure that another line can follow. */
	void endLine() {
		if (!lines.getLast().endsWith("\n")) {
			lines.set(lines.size() - 1, lines.getLast() + "\n");
		}
	}

	private String indent() {
		String last = lines.stream().skip(1).filter(line -> !isComment(line)).reduce((first, second) -> second)
				.orElse("    ");
		return last.substring(0, last.length() - last.stripLeading().length()).replace("\n", "");
	}

	private List<MasterToken> tokens() {
		return MasterToken.of(lines, line -> !isComment(line));
	}

	String text() {
		return lines.stream().map(line -> closed && !isComment(line) ? CLOSED + line : line)
				.collect(Collectors.joining());
	}
}
