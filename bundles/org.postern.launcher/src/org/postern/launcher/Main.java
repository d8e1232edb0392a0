package org.postern.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts the command line: Apache Felix, the bundles beside this jar, and the service that takes the arguments. */
public final class Main {

	private static final int CANNOT_START = 70;
	/** What can be answered without starting anything. */
	private static final List<String> VERSION = List.of("--version");

	private Main() {
	}

	public static void main(String[] arguments) throws URISyntaxException {
		if (List.of(arguments).equals(VERSION)) {
			System.out.println("Postern " + Main.class.getPackage().getImplementationVersion());
			return;
		}
		Thread.setDefaultUncaughtExceptionHandler(new MemoryRanOut());
		PluginStart.heedSafeMode(arguments);
		System.exit(run(home(), arguments));
	}

	/** The folder of the distribution. */
	static Path home() throws URISyntaxException {
		Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return Optional.ofNullable(System.getProperty("postern.home")).map(Path::of)
				.orElseGet(() -> jar.getParent().getParent());
	}

	private static int run(Path home, String[] arguments) {
		try (Interruption interruption = Interruption.of(Thread.currentThread());
				OwnStorage storage = OwnStorage.of(home);
				Headless headless = new Headless(home, storage.folder())) {
			return headless.commandLine().applyAsInt(arguments);
		} catch (LaunchException e) {
			System.err.println("postern: " + e.getMessage());
			return CANNOT_START;
		}
	}
}
