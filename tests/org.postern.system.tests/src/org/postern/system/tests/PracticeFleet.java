package org.postern.system.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;

/** A site of several embedded servers, {@code s0} to {@code s9}, of one policy, on ports that are free. */
record PracticeFleet(Site site, List<ServerSession> sessions) implements AutoCloseable {

	private static final int APART = 500;

	static PracticeFleet create(Path folder, int size, PortPolicy policy) throws Exception {
		System.setProperty("postern.config", folder.resolve("config").toString());
		SiteStore store = Services.get(SiteStore.class);
		Path home = folder.resolve("site");
		Site empty = store.create(home, "Fleet");
		List<Integer> offsets = freeOffsets(size, policy);
		for (int i = 0; i < size; i++) {
			store.addServer(empty, new MailServer("s" + i, "localhost", "local", offsets.get(i),
					new SettingValues(Map.of("data", "../server" + i), Map.of()), policy));
		}
		Site site = store.load(home);
		List<ServerSession> sessions = new ArrayList<>();
		for (MailServer server : site.servers()) {
			sessions.add(Services.get(ServerSessions.class).open(site, server.name()));
		}
		return new PracticeFleet(site, sessions);
	}

	private static List<Integer> freeOffsets(int size, PortPolicy policy) {
		return IntStream.iterate(20_000, offset -> offset < 60_000, offset -> offset + APART)
				.filter(offset -> policy.listeners().stream().allMatch(listener -> isFree(offset + listener.port())))
				.limit(size).boxed().toList();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	List<String> names() {
		return site.servers().stream().map(MailServer::name).toList();
	}

	void start() throws Exception {
		for (ServerSession session : sessions) {
			session.control().orElseThrow().start();
		}
	}

	@Override
	public void close() {
		sessions.forEach(session -> {
			session.control().orElseThrow().stop();
			session.close();
		});
	}
}
