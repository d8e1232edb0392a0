package org.postern.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.postern.host.HostFiles;
import org.postern.host.ScriptResult;
import org.postern.host.Shell;

/**
 * A shell that stays for many scripts, so that each takes no longer than the way there and back. Each is run by a shell
 * of its own below it, as a whole or not at all: of one that was cut off on the way the closing bracket is missing.
 */
final class ShellSession implements AutoCloseable {

	/** What is started; it says nothing by itself. */
	static final String COMMAND = "/bin/sh";

	/** More than any document has, written out in hexadecimal digits. */
	private static final int MOST = 4 * HostFiles.MOST_BYTES;
	/** What a script says as an error comes behind what it says else. */
	private static final String FRAME = "printf '%s' {word}-begin; said=$( (\n{text}\n) </dev/null 2>&1 >&3 3>&- ); "
			+ "printf '%s' \"{word}-end $? $said\" {word}-over\n";

	private final Shell shell;
	/** Tells what scripts say from what the login says; nothing else says it. */
	private final String word = UUID.randomUUID().toString();

	ShellSession(Shell shell) throws IOException {
		this.shell = shell;
		send("exec 3>&1\n");
	}

	private void send(String text) throws IOException {
		shell.input().write(text.getBytes(StandardCharsets.UTF_8));
		shell.input().flush();
	}

	/** @throws IOException if the connection is lost, and nobody knows what of the script was done */
	ScriptResult run(String text) throws IOException {
		send(FRAME.replace("{word}", word).replace("{text}", text));
		String said = heard();
		String[] halves = between(said, word + "-begin", word + "-over").split(word + "-end ", 2);
		String[] end = halves[1].split(" ", 2);
		return new ScriptResult(Integer.parseInt(end[0]), decoded(halves[0]), decoded(end[1]));
	}

	/** All up to the end of the script, byte by byte. */
	private String heard() throws IOException {
		String over = word + "-over";
		StringBuilder heard = new StringBuilder();
		byte[] some = new byte[8192];
		InputStream output = shell.output();
		for (int count = output.read(some); count >= 0; count = output.read(some)) {
			heard.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
			if (heard.indexOf(over, Math.max(0, heard.length() - count - over.length())) >= 0) {
				return heard.toString();
			}
			if (heard.length() > MOST) {
				throw new IOException("more than " + (MOST >> 20) + " MiB were said");
			}
		}
		throw new IOException("the shell has ended");
	}

	private static String between(String text, String begin, String end) {
		return text.substring(text.indexOf(begin) + begin.length(), text.lastIndexOf(end));
	}

	private static String decoded(String bytes) {
		return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		shell.close();
	}
}
