package org.postern.core.internal.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.UserNameRule;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

class ProvidersTest {

	private final MemorySecrets secrets = new MemorySecrets();

	@Test
	void pop3_imap_and_smtp_come_first() {
		List<MailProtocol> shuffled = new ArrayList<>(FakeProviders.usual().protocols());
		Collections.reverse(shuffled);

		InstalledProviders providers = new InstalledProviders(shuffled, List.of(new FakeBackend("local")),
				List.of(), List.of());

		assertEquals(List.of("pop3", "imap", "smtp", "sieve"),
				providers.protocols().stream().map(protocol -> protocol.info().id()).toList());
		assertTrue(providers.protocol("imap").isPresent());
		assertTrue(providers.protocol("nntp").isEmpty());
		assertEquals(List.of("local"), providers.backends().stream().map(BackendInfo::id).toList());
	}

	@Test
	void a_session_is_opened_with_what_the_backend_needs() throws Exception {
		FakeBackend local = new FakeBackend("local");

		new BackendSessions(List.of(new FakeBackend("other"), local), secrets).open(site("local"), "mail").close();

		ServerAccess access = local.opened().getFirst();
		assertEquals("mail", access.server().name());
		assertEquals(List.of("example.org"), access.domains().stream().map(Domain::name).toList());
		assertEquals(Path.of("site"), access.site());
		assertEquals(secrets, access.secrets());
	}

	@Test
	void what_is_missing_is_named_with_its_remedy() {
		BackendSessions sessions = new BackendSessions(List.of(), secrets);

		BackendException noServer = assertThrows(BackendException.class, () -> sessions.open(site("local"), "mial"));
		assertTrue(noServer.remedy().contains("mail"), noServer.remedy());
		BackendException noBackend = assertThrows(BackendException.class, () -> sessions.open(site("postfix"), "mail"));
		assertTrue(noBackend.getMessage().contains("'postfix', which is not installed"), noBackend.getMessage());
	}

	private static Site site(String backend) {
		MailServer server = new MailServer("mail", "a.test", backend, 0, SettingValues.empty(), PortPolicy.empty());
		return new Site(Path.of("site"), "Test", List.of(server),
				List.of(new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS),
						new Domain("example.net", "elsewhere", "Other", UserNameRule.ADDRESS)));
	}
}
