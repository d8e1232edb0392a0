package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.PlaceSettings;
import org.postern.host.AccessSettings;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshUser;
import org.postern.testkit.MemorySecrets;

/** The backend on the computer on which the servers run. */
class BackendHereTest {

	private final List<String> recorded = new ArrayList<>();

	private ServerAccess access(SettingValues settings) {
		return new ServerAccess(new MailServer("mail", "mail.example.test", "postfix-dovecot", 0, settings,
				PortPolicy.empty()), List.of(), Path.of("/nowhere"), new MemorySecrets(), HostTrust.none(),
				(where, purpose, command, result) -> recorded.add(where + ": " + purpose));
	}

	@Test
	void servers_of_this_computer_are_read_and_their_own_policy_changes_nothing() throws Exception {
		try (RealServers servers = new RealServers()) {
			PostfixDovecotBackend backend = new PostfixDovecotBackend(DovecotProtocols.OWN,
					new Hosts(new SshUser("root", Path.of("/root"), Optional.empty()), servers.host().environment()),
					Clock.systemUTC());
			SettingValues settings = SettingValues.empty().with(PlaceSettings.DOVECOT, servers.places().dovecot())
					.with(PlaceSettings.POSTFIX, servers.places().postfix());
			try (ServerSession session = backend.open(access(settings))) {
				assertTrue(session.plan(session.read().policy()).isEmpty());
				assertEquals(Optional.empty(), session.probe());
			}
			assertEquals("this computer: read the settings of Dovecot and Postfix", recorded.getFirst());
		}
	}

	@Test
	void settings_that_make_no_sense_are_told_with_their_place() {
		PostfixDovecotBackend backend = new PostfixDovecotBackend(List.of());
		for (SettingValues wrong : List.of(SettingValues.empty().with(PlaceSettings.DOVECOT, "dovecot.conf"),
				SettingValues.empty().with(AccessSettings.WHERE, "ssh").with(AccessSettings.JUMP, "gate:many"))) {
			BackendException refused = assertThrows(BackendException.class, () -> backend.open(access(wrong)));
			assertTrue(refused.getMessage().startsWith("The access settings of server mail are wrong"), refused.getMessage());
		}
	}

	@Test
	void every_setting_is_declared_once() {
		List<String> keys = new PostfixDovecotBackend(List.of()).info().accessSettings().stream().map(setting -> setting.key()).toList();
		assertEquals(keys.size(), keys.stream().distinct().count());
	}
}
