package org.postern.backend.local.pop3;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Sends a message, byte for byte, with the line ends and dots that RFC 1939 section 3 asks for. */
final class Pop3Text {

	private static final byte[] END = { '\r', '\n' };

	private final InputStream message;
	private boolean lineStart = true;
	private boolean emptyLine = true;
	private boolean body;
	private int linesLeft;

	Pop3Text(InputStream message) {
		this.message = new BufferedInputStream(message);
	}

	/** @param bodyLines how many lines follow the header */
	void send(OutputStream out, int bodyLines) throws IOException {
		linesLeft = bodyLines;
		int previous = -1;
		for (int next = message.read(); next >= 0 && !isDone(); next = message.read()) {
			if (next == '\n') {
				out.write(END);
				endLine();
			} else {
				if (previous == '\r') {
					put(out, previous);
				}
				if (next != '\r') {
					put(out, next);
				}
			}
			previous = next;
		}
		if (!lineStart) {
			out.write(END);
		}
	}

	private boolean isDone() {
		return body && lineStart && linesLeft <= 0;
	}

	private void put(OutputStream out, int next) throws IOException {
		if (lineStart && next == '.') {
			out.write('.');
		}
		out.write(next);
		lineStart = false;
		emptyLine = false;
	}

	private void endLine() {
		if (body) {
			linesLeft--;
		}
		body = body || emptyLine;
		lineStart = true;
		emptyLine = true;
	}
}
