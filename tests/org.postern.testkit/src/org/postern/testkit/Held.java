package org.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds and a test could leave behind, as Linux and the virtual machine count it.
 *
 * @param descriptors open files, sockets and all else that has a number
 * @param sockets     those of the descriptors that are sockets
 * @param threads     virtual threads started since this was first asked, and others that are in Postern's code
 */
public record Held(long descriptors, long sockets, long threads) {

	private static final VirtualThreads VIRTUAL = new VirtualThreads();
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** What is held now. */
	public static Held now() {
		long threads = platformThreads() + VIRTUAL.alive();
		List<String> targets = descriptorTargets();
		return new Held(targets.size(), targets.stream().filter(target -> target.startsWith("socket:")).count(),
				threads);
	}

	/** What is held when what was ended has had time to end: as soon as it is no more than before. */
	public static Held afterwards(Held before) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		Held now = now();
		while (!now.isWithin(before) && Instant.now().isBefore(end)) {
			Thread.sleep(50);
			now = now();
		}
		return now;
	}

	/** Whether nothing is held that was not held before. */
	public boolean isWithin(Held before) {
		return descriptors <= before.descriptors && sockets <= before.sockets && threads <= before.threads;
	}

	private static List<String> descriptorTargets() {
		try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
			return all.map(Held::target).filter(target -> !target.isEmpty()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String target(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		} catch (IOException e) {
			return ""; // closed meanwhile
		}
	}

	private static long platformThreads() {
		return Thread.getAllStackTraces().values().stream().filter(Held::isPosterns).count();
	}

	private static boolean isPosterns(StackTraceElement[] frames) {
		List<String> classes = Arrays.stream(frames).map(StackTraceElement::getClassName).toList();
		return classes.stream().anyMatch(name -> name.startsWith("org.postern."))
				&& classes.stream().noneMatch(name -> name.startsWith("org.postern.testkit."));
	}
}
