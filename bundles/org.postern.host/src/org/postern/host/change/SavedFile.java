package org.postern.host.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.postern.host.Script;

/**
 * A file that can be put back.
 *
 * @param number what it is called in the folder of the change, from 1
 * @param file   as it was
 */
public record SavedFile(int number, ServerFile file) {

	String keepCommand() {
		return "keep " + number + " " + Script.quote(file.path()) + "\n";
	}

	/** Refuses a file that is no longer as it was. */
	String expectCommand() {
		return "expect " + file.content().map(SavedFile::sum).orElse("none") + " " + Script.quote(file.path()) + "\n";
	}

	/** Notes a file that is not as it was. */
	String compareCommand() {
		return "[ \"$(sum " + Script.quote(file.path()) + ")\" = " + file.content().map(SavedFile::sum).orElse("none")
				+ " ] || differs=yes\n";
	}

	/** Where the server has forgotten it. */
	String recallCommand() {
		String path = Script.quote(file.path());
		return "real=$(readlink -f " + path + ") || real=" + path + "\nprintf '%s %s\\n' " + number
				+ " \"$real\" >>\"$change/files\"\n"
				+ file.content().map(text -> "if [ -e \"$real\" ]; then cp -p \"$real\" \"$change/before/" + number
						+ "\"; else printf '' >\"$change/before/" + number + "\"; chmod 644 \"$change/before/" + number
						+ "\"; fi\nprintf '%s' " + Script.quote(text) + " >\"$change/before/" + number
						+ "\" || full \"$change\"\n")
						.orElse("");
	}

	private static String sum(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
