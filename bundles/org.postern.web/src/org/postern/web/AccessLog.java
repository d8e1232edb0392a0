package org.postern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

	/** What stands before an @, plain or encoded, at any place of a line. */
	private static final Pattern LOCAL_PART = Pattern.compile("[^=&?/\\s\"@]+(?=@|%40)", Pattern.CASE_INSENSITIVE);

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

	static String masked(String line) {
		return LOCAL_PART.matcher(line).replaceAll("*");
	}

	private static final class Masked extends CustomRequestLog {

		Masked(AsyncRequestLogWriter writer) {
			super(line -> writer.write(masked(line)), EXTENDED_NCSA_FORMAT);
			installBean(writer);
		}
	}
}
