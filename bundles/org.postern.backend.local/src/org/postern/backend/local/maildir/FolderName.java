package org.postern.backend.local.maildir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names of folders: words with dots between them, as IMAP shows them. On disk what is no plain character is {@code %XX}. */
final class FolderName {

	private static final int MAXIMUM_BYTES = 200;

	private FolderName() {
	}

	/** Whether a folder may be called so: a word that is empty would name another place on disk. */
	static boolean isFit(String name) {
		return !name.isEmpty() && Arrays.stream(name.split("\\.", -1)).noneMatch(String::isBlank)
				&& name.chars().noneMatch(Character::isISOControl) && encode(name).length() <= MAXIMUM_BYTES;
	}

	static String encode(String name) {
		StringBuilder encoded = new StringBuilder();
		for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = ". -_".indexOf(next) >= 0 || next > 0 && Character.isLetterOrDigit((char) next);
			encoded.append(plain ? String.valueOf((char) next) : String.format("%%%02X", next & 0xFF));
		}
		return encoded.toString();
	}

	/** A name that another program gave is taken as it is where it does not follow our rule. */
	static String decode(String file) {
		try {
			return URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return file;
		}
	}
}
