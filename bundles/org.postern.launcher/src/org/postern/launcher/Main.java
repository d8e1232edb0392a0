package org.postern.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the command line: Apache Felix, the bundles beside this jar, and the service that takes the arguments. */
public final class Main {

	private static final int CANNOT_START = 70;

	private Main() {
	}

	public static void main(String[] arguments) throws URISyntaxException {
		Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Path home = Optional.ofNullable(System.getProperty("postern.home")).map(Path::of)
				.orElseGet(() -> jar.getParent().getParent());
		System.exit(run(home, arguments));
	}

	private static int run(Path home, String[] arguments) {
		try (Interruption interruption = Interruption.of(Thread.currentThread());
				Headless headless = new Headless(home)) {
			return headless.commandLine().applyAsInt(arguments);
		} catch (LaunchException e) {
			System.err.println("postern: " + e.getMessage());
			return CANNOT_START;
		}
	}
}
