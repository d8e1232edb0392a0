package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.MailServer;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.provider.BackendSessions;
import org.postern.core.internal.provider.FakeBackend;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

class LocalSampleTest {

	private final FakeProviders providers = FakeProviders.usual();
	private final MemorySecrets secrets = new MemorySecrets();
	private final FakeBackend backend = new FakeBackend("local");
	private final FolderSiteStore store = new FolderSiteStore(providers);
	private final LocalSample sample = new LocalSample(store, new ProtocolPresets(providers), providers,
			new SampleAccount(new BackendSessions(List.of(backend), secrets), secrets));

	@TempDir
	Path folder;

	@Test
	void it_is_made_where_there_is_none() throws Exception {
		Site site = sample.ensure(folder.resolve("sample"));

		MailServer server = site.server(SampleSite.SERVER).orElseThrow();
		assertEquals("local", server.backend());
		assertEquals("localhost", server.host());
		assertEquals(12525, server.livePort(2525));
		assertTrue(!FallbackPort.of(server.policy()).isOpen(server.policy()), "2525 waits to be ticked");
		assertEquals("Example Mail", site.domain("example.test").orElseThrow().displayName());
	}

	@Test
	void its_account_has_the_password_of_the_secret_store() throws Exception {
		sample.ensure(folder);

		assertEquals(secrets.get(SecretStore.loginKey(SampleSite.ACCOUNT)).orElseThrow(),
				backend.passwords().get(SampleSite.ACCOUNT));
	}

	@Test
	void its_server_starts_as_the_policy_says_and_is_then_the_users() throws Exception {
		Site site = sample.ensure(folder);
		sample.ensure(folder);

		assertEquals(List.of(site.server(SampleSite.SERVER).orElseThrow().policy()), backend.applied());
	}

	@Test
	void what_is_there_is_left_as_it_is() throws Exception {
		Site site = sample.ensure(folder);
		Path file = site.serverFile(SampleSite.SERVER);
		Files.writeString(file, Files.readString(file) + "# mine\n");
		String password = secrets.get(SecretStore.loginKey(SampleSite.ACCOUNT)).orElseThrow().use(String::new);

		assertEquals(site, sample.ensure(folder));
		assertTrue(Files.readString(file).endsWith("# mine\n"));
		assertEquals(password, backend.passwords().get(SampleSite.ACCOUNT).use(String::new));
	}

	@Test
	void started_for_the_first_time_by_several_at_once_it_is_made_by_one() throws Exception {
		try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Site>> made = all.invokeAll(Collections.nCopies(4, () -> sample.ensure(folder)));
			for (Future<Site> each : made) {
				assertEquals(List.of(SampleSite.SERVER), each.get().servers().stream().map(MailServer::name).toList());
			}
		}
		assertEquals(1, backend.applied().size());
	}

	@Test
	void a_password_that_is_still_the_same_is_not_put_again() throws Exception {
		sample.ensure(folder);
		Secret put = backend.passwords().get(SampleSite.ACCOUNT);
		sample.ensure(folder);
		assertSame(put, backend.passwords().get(SampleSite.ACCOUNT));
	}

	@Test
	void a_password_that_was_changed_elsewhere_is_put_again() throws Exception {
		sample.ensure(folder);
		backend.passwords().put(SampleSite.ACCOUNT, Secret.of("of another store"));
		sample.ensure(folder);
		assertEquals(secrets.get(SecretStore.loginKey(SampleSite.ACCOUNT)).orElseThrow(),
				backend.passwords().get(SampleSite.ACCOUNT));
	}

	@Test
	void a_lost_account_or_password_is_made_again() throws Exception {
		sample.ensure(folder);
		backend.passwords().clear();
		sample.ensure(folder);
		assertTrue(backend.passwords().containsKey(SampleSite.ACCOUNT));

		secrets.remove(SecretStore.loginKey(SampleSite.ACCOUNT));
		sample.ensure(folder);
		assertEquals(secrets.get(SecretStore.loginKey(SampleSite.ACCOUNT)).orElseThrow(),
				backend.passwords().get(SampleSite.ACCOUNT));
	}
}
