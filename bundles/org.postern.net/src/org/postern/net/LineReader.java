package org.postern.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Reads lines within bounds of length and time. A fresh one is made after TLS, so nothing sent before it survives. */
final class LineReader {

	/** More than any protocol allows (RFC 5321: 512, RFC 9051: 8192 recommended), less than hurts. */
	private static final int MAXIMUM_LINE = 65_536;
	/** All replies of a check together are far below this. */
	private static final int MAXIMUM_BYTES = 1_048_576;
	private static final int TOLD = 60;
	/** What most replies fit into; thousands of connections may wait for one. */
	private static final int ARRIVAL = 512;

	private final InputStream in;
	private final byte[] buffer = new byte[ARRIVAL];
	private int position;
	private int limit;
	private int bytes;
	private int lines;
	private int bareFeeds;
	private int nuls;
	private int eightBit;

	/** @param in keeps the time */
	LineReader(InputStream in) {
		this.in = in;
	}

	/** Waits until something has arrived, without taking it. */
	void await() throws IOException {
		if (position == limit) {
			fill();
		}
	}

	/** The next line without its end; bytes are taken as Latin-1 so that every one survives. */
	String readLine() throws IOException {
		StringBuilder line = new StringBuilder();
		while (true) {
			int next = next(line);
			if (next == '\n') {
				return end(line);
			}
			if (line.length() >= MAXIMUM_LINE) {
				throw new OversizedReplyException("A line of more than " + MAXIMUM_LINE + " bytes");
			}
			note(next);
			line.append((char) next);
		}
	}

	/** A server that never ends its line is not a silent one: what it began is worth telling. */
	private int next(StringBuilder line) throws IOException {
		try {
			return read();
		} catch (SocketTimeoutException e) {
			if (line.isEmpty()) {
				throw e;
			}
			String begun = line.substring(0, Math.min(line.length(), TOLD)).replaceAll("[^ -~]", "?");
			throw (SocketTimeoutException) new SocketTimeoutException("A line was begun and not ended in time, after "
					+ line.length() + " bytes: " + begun).initCause(e);
		}
	}

	private String end(StringBuilder line) {
		lines++;
		int length = line.length();
		boolean carriageReturn = length > 0 && line.charAt(length - 1) == '\r';
		if (!carriageReturn) {
			bareFeeds++;
		}
		return line.substring(0, carriageReturn ? length - 1 : length);
	}

	private void note(int next) {
		if (next == 0) {
			nuls++;
		} else if (next > 127) {
			eightBit++;
		}
	}

	private int read() throws IOException {
		if (position == limit) {
			fill();
		}
		return buffer[position++] & 0xFF;
	}

	private void fill() throws IOException {
		limit = in.read(buffer);
		position = 0;
		if (limit < 0) {
			limit = 0;
			throw new EOFException("The server closed the connection");
		}
		bytes += limit;
		if (bytes > MAXIMUM_BYTES) {
			throw new OversizedReplyException("More than " + MAXIMUM_BYTES + " bytes on one connection");
		}
	}

	/** How the lines read so far were written. */
	Manners manners() {
		return new Manners(lines, bareFeeds, nuls, eightBit);
	}

	/** What has arrived and was not read: plaintext that must not survive the start of TLS. */
	String pending() {
		return new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1);
	}
}
