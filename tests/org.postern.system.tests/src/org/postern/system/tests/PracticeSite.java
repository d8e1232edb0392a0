package org.postern.system.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.postern.api.backend.ServerSession;
import org.postern.api.model.Domain;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.policy.Presets;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestReport;

/** A site in a folder of its own with an embedded server, one account, and ports that are free. */
final class PracticeSite implements AutoCloseable {

	static final String SERVER = "practice";
	static final MailAddress ANNA = MailAddress.parse("anna@example.test");

	final ChangeService changes = Services.get(ChangeService.class);
	final ServerSession session;
	Site site;

	PracticeSite(Path folder) throws Exception {
		System.setProperty("postern.config", folder.resolve("config").toString());
		SiteStore store = Services.get(SiteStore.class);
		Path home = folder.resolve("site");
		Site empty = store.create(home, "Practice");
		Presets presets = Services.get(Presets.class);
		PortPolicy guide = presets.apply(presets.all().getLast(), PortPolicy.empty());
		store.addServer(empty, new MailServer(SERVER, "localhost", "local", freeOffset(guide),
				new SettingValues(Map.of("data", "../server"), Map.of()), guide));
		store.addDomain(empty, new Domain(ANNA.domain(), SERVER, "Example", UserNameRule.ADDRESS));
		this.site = store.load(home);
		this.session = Services.get(ServerSessions.class).open(site, SERVER);
		try (Secret password = Secret.of("correct horse")) {
			session.accounts().orElseThrow().put(ANNA, password);
			Services.get(SecretStore.class).put(SecretStore.loginKey(ANNA), password);
		}
	}

	private static int freeOffset(PortPolicy policy) {
		return IntStream.iterate(20_000, offset -> offset < 60_000, offset -> offset + 97)
				.filter(offset -> policy.listeners().stream().allMatch(listener -> isFree(offset + listener.port())))
				.findFirst().orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	MailServer server() {
		return site.server(SERVER).orElseThrow();
	}

	void edit(UnaryOperator<PortPolicy> change) {
		site = site.with(server().withPolicy(change.apply(server().policy())));
	}

	void tick2525() {
		edit(policy -> FallbackPort.of(policy).open(policy));
	}

	ChangeReport apply() throws Exception {
		return changes.apply(site, changes.plan(site, SERVER), Progress.none());
	}

	void start() throws Exception {
		session.control().orElseThrow().start();
	}

	TestReport test() throws Exception {
		return Services.get(ConnectionTester.class).test(Services.get(TestPlanner.class).request(site, SERVER,
				server().policy().enabled(), Optional.of(ANNA), true, Cancellation.never()), TestListener.none());
	}

	@Override
	public void close() {
		session.control().orElseThrow().stop();
		session.close();
	}
}
