package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.host.change.ServerFile;

/** A whole conversation with Dovecot and Postfix themselves, each test undoing what it did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {

	private static final Duration LONG = Duration.ofMinutes(5);

	private RealServers servers;
	private List<ServerFile> before;

	@BeforeAll
	void start() {
		servers = new RealServers();
	}

	@AfterAll
	void stop() {
		servers.close();
	}

	@BeforeEach
	void look() {
		before = servers.files();
		assertTrue(servers.follows(false));
	}

	private PostfixDovecotSession session(Duration undoAfter) {
		return Sessions.with(servers, servers.host(), undoAfter);
	}

	/** Opens one port of each server and closes one of each. */
	private Plan plan(PostfixDovecotSession session) throws BackendException {
		PortPolicy present = session.read().policy();
		return session.plan(servers.wanted(present));
	}

	private Revision change(PostfixDovecotSession session) throws Exception {
		Plan plan = plan(session);
		Revision revision = session.backup(plan);
		session.apply(plan, Progress.none());
		return revision;
	}

	private void assertAsBefore() {
		assertTrue(servers.follows(false));
		assertEquals(before, servers.files());
	}

	@Test
	void a_policy_is_planned_applied_confirmed_and_taken_back_to_the_byte() throws Exception {
		PostfixDovecotSession session = session(LONG);
		PortPolicy present = session.read().policy();
		assertTrue(session.plan(present).isEmpty());
		Plan plan = plan(session);
		Revision revision = session.backup(plan);
		assertAsBefore();
		session.apply(plan, Progress.none());
		assertTrue(servers.follows(true), servers.logs());
		session.confirm(revision);
		assertTrue(session.plan(plan.wanted()).isEmpty());
		session.restore(revision);
		assertAsBefore();
		assertEquals(present, session.read().policy());
	}

	@Test
	void the_plan_says_what_is_reloaded_and_that_the_server_undoes_by_itself() throws Exception {
		List<String> steps = plan(session(LONG)).changes().stream().map(PlannedChange::summary).toList();
		assertTrue(steps.stream().anyMatch(step -> step.startsWith("Reload Dovecot, and open sessions go on")), steps.toString());
		assertTrue(steps.stream().anyMatch(step -> step.startsWith("Reload Postfix, and open sessions go on")), steps.toString());
		assertTrue(steps.getLast().contains("within 5 min"), steps.toString());
		assertTrue(plan(session(Duration.ZERO)).changes().getLast().summary().contains("does not undo"));
	}

	@Test
	void a_plan_made_of_an_older_state_is_refused_before_the_backup_and_before_the_change() throws Exception {
		PostfixDovecotSession session = session(LONG);
		Plan plan = plan(session);
		session.backup(plan);
		Path main = Path.of(servers.places().mainCf());
		String text = Files.readString(main);
		Files.writeString(main, text + "message_size_limit = 20000000\n");
		for (BackendException refused : List.of(assertThrows(BackendException.class, () -> session.backup(plan)),
				assertThrows(BackendException.class, () -> session.apply(plan, Progress.none())))) {
			assertTrue(refused.getMessage().contains("changed since"), refused.getMessage());
		}
		Files.writeString(main, text);
		assertAsBefore();
	}

	@Test
	void a_second_administrator_is_refused_while_a_change_is_open() throws Exception {
		PostfixDovecotSession first = session(LONG);
		Plan plan = plan(first);
		PostfixDovecotSession second = session(LONG);
		Revision late = second.backup(plan(second));
		Revision revision = first.backup(plan);
		first.apply(plan, Progress.none());
		Plan more = second.plan(second.read().policy().withListeners(List.of()));
		second.backup(more);
		BackendException refused = assertThrows(BackendException.class, () -> second.apply(more, Progress.none()));
		assertTrue(refused.getMessage().contains("being changed just now"), refused.getMessage());
		assertThrows(BackendException.class, () -> second.restore(late));
		assertTrue(servers.follows(true));
		first.confirm(revision);
		first.restore(revision);
		assertAsBefore();
	}

	@Test
	void the_server_goes_back_by_itself_when_nobody_confirms_and_says_so_to_who_comes_late() throws Exception {
		Path over = servers.scratch("time-is-over");
		PostfixDovecotSession session = Sessions.with(servers, servers.hostWhereTimeIsOver(over), LONG);
		Revision revision = change(session);
		Files.createFile(over);
		servers.awaitDecision(revision.id());
		assertAsBefore();
		BackendException late = assertThrows(BackendException.class, () -> session.confirm(revision));
		assertTrue(late.getMessage().contains("by itself"), late.getMessage());
		session.restore(revision);
		assertAsBefore();
	}

	@Test
	void a_server_that_is_told_not_to_goes_back_only_when_asked() throws Exception {
		PostfixDovecotSession session = session(Duration.ZERO);
		Revision revision = change(session);
		assertFalse(servers.watches(revision.id()));
		assertTrue(servers.follows(true));
		session.restore(revision);
		assertAsBefore();
	}

	@Test
	void the_server_tells_a_port_that_it_serves_from_one_that_it_does_not() throws Exception {
		PostfixDovecotSession session = session(LONG);
		List<Listener> open = session.read().policy().enabled();
		Listener served = open.getFirst();
		Listener absent = served.withPort(RealServers.IMAP);
		List<Finding> told = session.explain(List.of(served, absent));
		assertEquals(List.of("server.bound-to-loopback", "server.not-bound"), told.stream().map(Finding::id).toList());
	}
}
