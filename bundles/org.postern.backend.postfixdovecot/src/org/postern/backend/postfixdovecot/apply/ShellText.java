package org.postern.backend.postfixdovecot.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of shell. */
final class ShellText {

	private ShellText() {
	}

	/** A script of this bundle. */
	static String of(String name) {
		try (InputStream file = ShellText.class.getResourceAsStream("scripts/" + name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The bundle is damaged: " + name + " cannot be read", e);
		}
	}

	/** As one compound command, which a shell reads to its end before it runs any of it: cut on the way, it does nothing. */
	static String whole(String text) {
		return "{\n" + text + "exit\n}\n";
	}
}
