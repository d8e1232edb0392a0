package org.postern.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dialogue as it went, bounded: a server that talks without end fills no memory. */
public final class Transcript {

	private static final int MAXIMUM_LINES = 400;
	private static final int MAXIMUM_LENGTH = 500;
	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private final List<String> lines = new ArrayList<>();
	private final Consumer<String> listener;

	public Transcript(Consumer<String> listener) {
		this.listener = listener;
	}

	/** Notes what the server said. */
	public void received(String line) {
		add("< " + line);
	}

	/** Notes what was sent; the caller masks secrets. */
	public void sent(String line) {
		add("> " + line);
	}

	/** Notes what happened beside the dialogue: {@code * TLSv1.3}. */
	public void note(String what) {
		add("* " + what);
	}

	private void add(String line) {
		if (lines.size() >= MAXIMUM_LINES) {
			return;
		}
		Matcher control = CONTROL.matcher(line);
		String printable = control.find() ? control.replaceAll("?") : line;
		String shown = printable.length() > MAXIMUM_LENGTH ? printable.substring(0, MAXIMUM_LENGTH) + " …" : printable;
		lines.add(shown);
		listener.accept(shown);
	}

	public List<String> lines() {
		return List.copyOf(lines);
	}
}
