package org.postern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.postern.api.web.WebException;

/**
 * Appends requests to a file in the combined format of Apache and nginx. Of addresses of users only the domain is
 * written: a log of who set up a mail program when is nobody's business.
 */
final class AccessLog {

	private static final Pattern AT = Pattern.compile("@|%40");
	/** Where what stands before an @ begins at the latest. */
	private static final String ENDS = "=&?/@\" ";

	private AccessLog() {
	}

	/** @throws WebException if the file cannot be written */
	static RequestLog to(Path file) throws WebException {
		try {
			Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
		} catch (IOException e) {
			throw new WebException("The access log " + file + " cannot be written: " + e,
					"Make its folder, and give this user the right to write there.", e);
		}
		AsyncRequestLogWriter writer = new AsyncRequestLogWriter(file.toString());
		writer.setAppend(true);
		return new Masked(writer);
	}

	/** Takes what stands before every @, plain or encoded, out of a line. */
	static String masked(String line) {
		StringBuilder masked = new StringBuilder(line.length());
		int from = 0;
		for (Matcher at = AT.matcher(line); at.find(); from = at.start()) {
			int begin = at.start();
			while (begin > from && ENDS.indexOf(line.charAt(begin - 1)) < 0) {
				begin--;
			}
			masked.append(line, from, begin).append(begin < at.start() ? "*" : "");
		}
		return masked.append(line.substring(from)).toString();
	}

	private static final class Masked extends CustomRequestLog {

		Masked(AsyncRequestLogWriter writer) {
			super(line -> writer.write(masked(line)), EXTENDED_NCSA_FORMAT);
			installBean(writer);
		}
	}
}
