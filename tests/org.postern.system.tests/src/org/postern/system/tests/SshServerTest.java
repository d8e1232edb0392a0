package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RealSshd;
import org.postern.testkit.real.ServerSetup;

/** Real Dovecot and Postfix behind a real OpenSSH server, administered by the services as they are installed. */
class SshServerTest {

	private static final int OPENED = 1143;

	@TempDir
	Path folder;

	private final TestIdentity identity = TestIdentity.of(ServerSetup.HOST);
	private RealDovecot dovecot;
	private RealPostfix postfix;
	private RealSshd sshd;

	@BeforeEach
	void start() throws Exception {
		dovecot = RealDovecot.start(ServerSetup.of(RealDovecot.freePorts(), identity).lines("!include_try conf.d/*.conf"));
		postfix = RealPostfix.start(ServerSetup.of(RealPostfix.freePorts(), identity).storedBy(dovecot));
		sshd = RealSshd.start(postfix.environment());
	}

	@AfterEach
	void stop() {
		sshd.close();
		postfix.close();
		dovecot.close();
	}

	private Site site(PortPolicy policy) {
		Map<String, String> access = Map.of("where", "ssh", "ssh-host", sshd.ports().host(), "ssh-port",
				Integer.toString(sshd.port()), "ssh-user", "root", "ssh-key", sshd.key().toString(), "dovecot-config",
				dovecot.configuration().toString(), "postfix-config", postfix.configuration().toString(), "cron-folder",
				folder.resolve("cron").toString(), "units-folder", folder.resolve("units").toString(), "state-folder",
				folder.resolve("kept").toString());
		return new Site(folder, "Estate", List.of(new MailServer("mail", dovecot.ports().host(), "postfix-dovecot", 0,
				new SettingValues(access, Map.of()), policy)), List.of());
	}

	private PortPolicy present() throws Exception {
		try (ServerSession session = Services.get(ServerSessions.class).open(site(PortPolicy.empty()), "mail")) {
			return session.read().policy();
		}
	}

	@Test
	void a_port_is_opened_proven_and_closed_again_over_ssh_and_every_script_is_in_the_journal() throws Exception {
		Files.writeString(folder.resolve("known_hosts"), sshd.knownHost() + "\n");
		ChangeService changes = Services.get(ChangeService.class);
		PortPolicy present = present();
		assertTrue(changes.plan(site(present), "mail").changes().stream()
				.noneMatch(change -> change.summary().startsWith("Dovecot")));
		Site site = site(present.with(Listener.of("imap", OPENED, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS)
				.withBind(Optional.of(dovecot.ports().host()))));
		Plan plan = changes.plan(site, "mail");
		ChangeReport report = changes.apply(site, plan, Progress.none());
		assertEquals(ChangeOutcome.APPLIED, report.outcome(), report.findings().toString());
		assertTrue(changes.plan(site, "mail").isEmpty());
		Revision revision = changes.revisions(site, "mail").getFirst();
		assertEquals(ChangeOutcome.APPLIED, changes.restore(site, revision, Progress.none()).outcome());
		assertEquals(present, present());
		List<JournalEntry> entries = Services.get(Journal.class).entries(site);
		List<String> told = entries.stream().filter(entry -> entry.action().equals(JournalEntry.COMMAND))
				.map(entry -> entry.details().getFirst()).toList();
		for (String purpose : List.of("put the new files in place", "confirm the change", "put the former files back")) {
			assertTrue(told.stream().anyMatch(line -> line.contains(purpose)), told.toString());
		}
	}

	@Test
	void a_server_that_nobody_vouched_for_is_told_nothing() {
		BackendException refused = assertThrows(BackendException.class, this::present);
		assertTrue(refused.getMessage().contains(sshd.fingerprint()), refused.getMessage());
	}
}
