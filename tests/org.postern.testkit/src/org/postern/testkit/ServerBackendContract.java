package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;

/** What every backend owes the servers it administers. A plug-in's test extends this and is done. */
public abstract class ServerBackendContract {

	/** A folder for the test. */
	@TempDir
	protected Path folder;

	/** The backend under test; a fresh one for every call. */
	protected abstract ServerBackend backend();

	/** How to reach a server that the test has made ready. */
	protected abstract SettingValues access() throws Exception;

	/** A policy that the server can carry out and does not have at first. */
	protected abstract PortPolicy wanted();

	@Test
	void it_says_what_it_is() {
		assertFalse(backend().info().label().isBlank());
		assertTrue(backend().info().summary().endsWith("."), backend().info().summary());
	}

	@Test
	void a_plan_changes_nothing_and_one_for_what_is_there_already_is_empty() throws Exception {
		try (ServerSession session = open()) {
			ServerState before = session.read();
			assertFalse(session.plan(wanted()).isEmpty());

			assertEquals(before.fingerprint(), session.read().fingerprint());
			assertTrue(session.plan(before.policy()).isEmpty());
		}
	}

	@Test
	void what_is_applied_is_there_and_planning_it_again_finds_nothing_to_do() throws Exception {
		try (ServerSession session = open()) {
			Plan plan = session.plan(wanted());
			String before = session.read().fingerprint();
			session.apply(plan, Progress.none());

			assertNotEquals(before, session.read().fingerprint());
			assertTrue(session.plan(wanted()).isEmpty());
		}
	}

	@Test
	void what_was_changed_can_be_put_back_as_often_as_one_likes() throws Exception {
		try (ServerSession session = open()) {
			PortPolicy before = session.read().policy();
			Plan plan = session.plan(wanted());
			Revision revision = session.backup(plan);
			session.apply(plan, Progress.none());
			session.restore(revision);
			session.restore(revision);

			assertEquals(before, session.read().policy());
		}
	}

	@Test
	void a_plan_made_from_an_older_state_is_refused() throws Exception {
		try (ServerSession session = open()) {
			Plan plan = session.plan(wanted());
			session.apply(plan, Progress.none());

			BackendException trouble = assertThrows(BackendException.class, () -> session.apply(plan, Progress.none()));
			assertFalse(trouble.remedy().isBlank());
		}
	}

	private ServerSession open() throws Exception {
		MailServer server = new MailServer("mail", "localhost", backend().info().id(), 0, access(), wanted());
		return backend().open(new ServerAccess(server, List.of(), folder, new MemorySecrets()));
	}
}
