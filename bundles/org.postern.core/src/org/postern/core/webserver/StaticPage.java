package org.postern.core.webserver;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A published file, and where programs and people look for it.
 *
 * @param format     the id of its format
 * @param paths      where it is answered, in every spelling that programs use
 * @param beginnings of paths at which it is answered as well, whatever follows; each ends with a slash
 * @param posted     whether programs post a question, which the file answers all the same
 * @param file       its name in the folder
 * @param mediaType  with the character set
 */
public record StaticPage(String format, List<String> paths, List<String> beginnings, boolean posted, String file,
		String mediaType) {

	/** What means nothing in any of the configurations, and nothing in a regular expression but the dot. */
	private static final Pattern FORMAT = Pattern.compile("[a-z0-9-]+");
	private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+/?");
	private static final Pattern FILE = Pattern.compile("[A-Za-z0-9@_-][A-Za-z0-9@._-]*");
	private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?");

	/** @throws IllegalArgumentException if something has characters that could end what it stands in */
	public StaticPage {
		paths = List.copyOf(paths);
		beginnings = List.copyOf(beginnings);
		require(FORMAT, format, "format");
		paths.forEach(path -> require(PATH, path, "path"));
		beginnings.forEach(path -> require(PATH, path, "path"));
		require(FILE, file, "file name");
		require(MEDIA_TYPE, mediaType, "media type");
	}

	private static void require(Pattern allowed, String text, String what) {
		if (!allowed.matcher(Objects.requireNonNull(text)).matches()) {
			throw new IllegalArgumentException("The " + what + " '" + text
					+ "' has characters that cannot stand in the configuration of a web server");
		}
	}
}
