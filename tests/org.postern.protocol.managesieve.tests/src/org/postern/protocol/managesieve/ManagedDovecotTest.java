package org.postern.protocol.managesieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.net.session.LoginRound;
import org.postern.testkit.MemorySecrets;

/**
 * ManageSieve on a real Dovecot that a backend administers. The backend knows nothing of ManageSieve, and ManageSieve
 * nothing of the backend; both are found in the registry.
 */
class ManagedDovecotTest {

	private static final long PATIENCE = 30_000;

	@TempDir
	Path folder;

	private static ServerBackend backend() throws InterruptedException, InvalidSyntaxException {
		BundleContext context = FrameworkUtil.getBundle(ManageSieveProtocol.class).getBundleContext();
		ServiceTracker<ServerBackend, ServerBackend> tracker = new ServiceTracker<>(context,
				context.createFilter("(" + ServerBackend.ID_PROPERTY + "=postfix-dovecot)"), null);
		tracker.open();
		try {
			return tracker.waitForService(PATIENCE);
		} finally {
			tracker.close();
		}
	}

	private ServerSession session(SieveServer server) throws Exception {
		SettingValues access = new SettingValues(Map.of("dovecot-config", server.dovecot.configuration().toString(),
				"postfix-config", folder.resolve("no-postfix").toString(), "cron-folder", folder.toString(), "units-folder",
				folder.toString(), "state-folder", folder.resolve("state").toString()), Map.of());
		return backend().open(new ServerAccess(new MailServer("mail", server.dovecot.ports().host(), "postfix-dovecot", 0,
				access, PortPolicy.empty()), List.of(), folder, new MemorySecrets()));
	}

	private static Listener sieve(SieveServer server) {
		return Listener.of(SieveInfo.ID, server.port(), Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.ACCESS);
	}

	@Test
	void its_port_and_its_settings_are_read() throws Exception {
		try (SieveServer server = new SieveServer(true); ServerSession session = session(server)) {
			PortPolicy present = session.read().policy();

			Listener found = present.find(SieveInfo.ID, server.port()).orElseThrow();
			assertEquals(Security.STARTTLS, found.security());
			assertEquals(Authentication.TLS_ONLY, found.authentication());
			assertEquals(SettingValues.empty(), present.settings(SieveInfo.ID));
			assertTrue(session.plan(present).isEmpty());
		}
	}

	@Test
	void it_is_opened_proven_and_closed_again() throws Exception {
		try (SieveServer server = new SieveServer(false); ServerSession session = session(server)) {
			PortPolicy before = session.read().policy();
			PortPolicy wanted = before.with(sieve(server)).withSettings(SieveInfo.ID,
					SettingValues.empty().with(SieveSettings.MAX_REDIRECTS, 2));
			Plan plan = session.plan(wanted);
			Revision revision = session.backup(plan);

			session.apply(plan, Progress.none());
			session.confirm(revision);

			assertEquals(Optional.of(Security.STARTTLS_REQUIRED),
					session.read().policy().find(SieveInfo.ID, server.port()).map(Listener::security));
			assertEquals(2, session.read().policy().settings(SieveInfo.ID).get(SieveSettings.MAX_REDIRECTS));
			assertTrue(session.plan(wanted).isEmpty());
			assertTrue(server.logIn().accepted().isPresent());

			session.restore(revision);
			assertEquals(before, session.read().policy());
			assertEquals(List.of(), leftovers(server));
			LoginRound closed = server.logIn();
			assertTrue(closed.accepted().isEmpty(), closed::toString);
		}
	}

	private static List<Path> leftovers(SieveServer server) throws IOException {
		try (Stream<Path> files = Files.list(server.dovecot.configuration().resolveSibling("conf.d"))) {
			return files.toList();
		}
	}
}
