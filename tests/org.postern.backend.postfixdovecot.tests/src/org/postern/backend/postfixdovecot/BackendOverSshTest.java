package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.PlaceSettings;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.host.change.ApplySettings;
import org.postern.host.change.ServerFile;
import org.postern.testkit.ssh.SshCase;

/** The backend as the core opens it, with real Dovecot and Postfix behind a real OpenSSH server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendOverSshTest {

	private RealServers servers;
	private SshCase ssh;
	private PostfixDovecotBackend backend;
	private List<ServerFile> before;

	@BeforeAll
	void start() {
		servers = new RealServers();
		ssh = new SshCase(servers.host().environment());
		Places places = servers.places();
		ssh.with(PlaceSettings.DOVECOT, places.dovecot()).with(PlaceSettings.POSTFIX, places.postfix())
				.with(PlaceSettings.CRON, places.cron()).with(PlaceSettings.UNITS, places.units())
				.with(ApplySettings.STATE, servers.state());
		backend = new PostfixDovecotBackend(DovecotProtocols.OWN, ssh.hosts(), Clock.systemUTC());
	}

	@AfterAll
	void stop() {
		ssh.close();
		servers.close();
	}

	@BeforeEach
	void look() {
		before = servers.files();
		assertTrue(servers.follows(false));
	}

	@Test
	void a_policy_is_planned_applied_confirmed_and_taken_back_over_ssh() throws Exception {
		Plan plan;
		Revision revision;
		try (ServerSession session = backend.open(ssh.access())) {
			assertTrue(session.plan(session.read().policy()).isEmpty());
			plan = session.plan(servers.wanted(session.read().policy()));
			revision = session.backup(plan);
			session.apply(plan, Progress.none());
			assertTrue(servers.follows(true), servers.logs());
			session.confirm(revision);
		}
		try (ServerSession session = backend.open(ssh.access())) {
			assertTrue(session.plan(plan.wanted()).isEmpty());
			session.restore(revision);
			assertTrue(servers.follows(false));
			assertEquals(before, servers.files());
		}
	}

	@Test
	void every_script_of_a_change_is_written_down() throws Exception {
		int already = ssh.recorded().size();
		try (ServerSession session = backend.open(ssh.access())) {
			Plan plan = session.plan(servers.wanted(session.read().policy()));
			Revision revision = session.backup(plan);
			session.apply(plan, Progress.none());
			session.restore(revision);
		}
		String all = String.join("\n", ssh.recorded().subList(already, ssh.recorded().size()));
		for (String purpose : List.of("read the settings", "stage the new files", "check the staged files",
				"put the new files in place", "put the former files back")) {
			assertTrue(all.contains(purpose), all);
		}
	}

	@Test
	void a_connection_cut_in_mid_change_fails_and_the_next_one_brings_everything_back() throws Exception {
		try (ServerSession session = backend.open(ssh.access())) {
			Plan plan = session.plan(servers.wanted(session.read().policy()));
			Revision revision = session.backup(plan);
			AtomicBoolean over = new AtomicBoolean();
			assertThrows(BackendException.class, () -> session.apply(plan, ssh.cutting("Checking", over)));
			over.set(true);
			session.restore(revision);
		}
		assertTrue(servers.follows(false));
		assertEquals(before, servers.files());
	}
}
