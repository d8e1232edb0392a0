package org.postern.core.site;

import java.nio.file.Path;

/**
 * Something wrong in a site file.
 *
 * @param file    which file
 * @param line    1 for the first line; 0 where the whole file is meant
 * @param column  1 for the first column; 0 where the whole line is meant
 * @param message what is wrong
 * @param remedy  what to write instead
 */
public record SiteProblem(Path file, int line, int column, String message, String remedy) {

	/** {@code servers/local.yaml:12:9: message. remedy}, in the manner of compilers. */
	@Override
	public String toString() {
		return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + message + " " + remedy;
	}
}
