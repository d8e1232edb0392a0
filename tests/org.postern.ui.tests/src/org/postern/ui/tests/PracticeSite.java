package org.postern.ui.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.ui.PlatformUI;
import org.postern.api.backend.BackendException;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.ui.site.ServerSwitch;
import org.postern.ui.site.SiteContext;

/**
 * A sample site of the test's own, on ports that nobody else uses, with its server running.
 *
 * @param site as it was made
 */
record PracticeSite(Site site) implements AutoCloseable {

	private static final List<Integer> PORTS = List.of(25, 80, 110, 143, 465, 587, 993, 995, 2525);
	private static final int LOWEST = 21_000;
	private static final int STEP = 1_000;
	private static final int TRIES = 35;

	static PracticeSite open(Path folder) throws Exception {
		service(SampleSite.class).ensure(folder);
		Path file = folder.resolve("servers").resolve(SampleSite.SERVER + ".yaml");
		Files.writeString(file, Files.readString(file).replaceFirst("port-offset: \\d+", "port-offset: " + offset()));
		Site site = service(SiteStore.class).load(folder);
		service(ServerSwitch.class).start(site, SampleSite.SERVER);
		service(SiteContext.class).open(folder);
		return new PracticeSite(site);
	}

	/** An offset at which every port of the policy is free. */
	static int offset() {
		return IntStream.range(0, TRIES).map(index -> LOWEST + index * STEP).filter(PracticeSite::isFree).findFirst()
				.orElseThrow(() -> new AssertionError("No free ports for the practice server"));
	}

	private static boolean isFree(int offset) {
		return PORTS.stream().allMatch(port -> isFreePort(port + offset));
	}

	private static boolean isFreePort(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getService(type);
	}

	Path file() {
		return site.serverFile(SampleSite.SERVER);
	}

	/** The server's file as it is on disk. */
	String text() {
		try {
			return Files.readString(file());
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The port that is really opened for a port of the policy. */
	int livePort(int port) {
		return site.server(SampleSite.SERVER).orElseThrow().livePort(port);
	}

	@Override
	public void close() throws BackendException {
		service(ServerSwitch.class).stop(site, SampleSite.SERVER);
	}
}
