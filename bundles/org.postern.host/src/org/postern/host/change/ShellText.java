package org.postern.host.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

import org.postern.host.Script;

/** Texts of shell. */
public final class ShellText {

	private ShellText() {
	}

	/** The script of that name in the folder {@code scripts} beside a class. */
	public static String of(Class<?> owner, String name) {
		try (InputStream file = owner.getResourceAsStream("scripts/" + name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("The bundle is damaged: " + name + " cannot be read", e);
		}
	}

	/** As one compound command, which a shell reads to its end before it runs any of it: cut on the way, it does nothing. */
	public static String whole(String text) {
		return "{\n" + text + "exit\n}\n";
	}

	/** Defines {@code refuse MESSAGE REMEDY}, which ends a script so that {@link ScriptRunner} tells both. */
	public static String refusing() {
		return of(ShellText.class, "refuse.sh");
	}

	/**
	 * Waits until some places are listened on and others are not; {@code follows} tells then whether it is so. A place is a
	 * port or, where its address matters, {@code ADDRESS:PORT}.
	 *
	 * @param tries fifths of a second, at most
	 */
	public static String await(Collection<String> open, Collection<String> closed, int tries) {
		return "open=" + words(open) + "\nclosed=" + words(closed) + "\ntries=" + tries + "\n"
				+ of(ShellText.class, "await.sh");
	}

	private static String words(Collection<String> places) {
		return Script.quote(String.join(" ", places));
	}
}
