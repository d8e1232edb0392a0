package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.Doors;
import org.postern.backend.postfixdovecot.apply.FaultyHost;
import org.postern.backend.postfixdovecot.apply.FaultyHost.Moment;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.host.Host;
import org.postern.host.change.ServerFile;

/**
 * Whatever goes wrong at whatever step, Dovecot and Postfix serve the old policy in full or the new one in full, as
 * sockets find it. Undoing after a failure is the caller's; it is done here as Postern does it, by another session.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {

	private static final Duration LONG = Duration.ofMinutes(5);
	private static final Duration SHORT = Duration.ofSeconds(2);

	private RealServers servers;
	private Set<String> old;
	private Set<String> wanted;
	private List<ServerFile> files;

	@BeforeAll
	void start() {
		servers = new RealServers();
		old = servers.doors().open();
		wanted = new TreeSet<>(old);
		wanted.removeAll(Set.of("dovecot:110", "postfix:2525"));
		wanted.addAll(Set.of("dovecot:" + RealServers.IMAP, "postfix:" + RealServers.SMTP));
		assertEquals(9, old.size(), old.toString());
	}

	@AfterAll
	void stop() {
		servers.close();
	}

	@BeforeEach
	void look() {
		files = servers.files();
	}

	@AfterEach
	void everything_is_as_before() throws IOException {
		assertEquals(old, servers.doors().await(old), servers.logs());
		assertEquals(files, servers.files());
		assertEquals(List.of(), servers.leftovers());
	}

	private PostfixDovecotSession session(Host host, Duration undoAfter) {
		return Sessions.with(servers, host, undoAfter);
	}

	private Plan plan(PostfixDovecotSession session) throws BackendException {
		return session.plan(servers.moved(session.read().policy()));
	}

	/** A change in a session whose host fails. */
	private record Attempt(Revision revision, Optional<BackendException> failure) {
	}

	private Attempt attempt(PostfixDovecotSession session, Plan plan) throws Exception {
		Revision revision = session.backup(plan);
		try {
			session.apply(plan, Progress.none());
			session.confirm(revision);
			return new Attempt(revision, Optional.empty());
		} catch (BackendException e) {
			return new Attempt(revision, Optional.of(e));
		}
	}

	private String failure(PostfixDovecotSession session, Plan plan) throws Exception {
		Attempt attempt = attempt(session, plan);
		String message = attempt.failure().orElseThrow().getMessage();
		session(servers.host(), LONG).restore(attempt.revision());
		return message;
	}

	private void undo(Revision revision) throws BackendException {
		session(servers.host(), LONG).restore(revision);
	}

	/** Begins a change over a connection that is lost on the way. */
	private Revision cut(String step, Moment moment, Duration undoAfter) throws Exception {
		Plan plan = plan(session(servers.host(), LONG));
		FaultyHost host = new FaultyHost(servers.host());
		PostfixDovecotSession session = session(host, undoAfter);
		Revision revision = session.backup(plan);
		host.cut(step, moment);
		assertThrows(BackendException.class, () -> {
			session.apply(plan, Progress.none());
			session.confirm(revision);
		});
		return revision;
	}

	@ParameterizedTest
	@CsvSource({ "read, AFTER", "stage, HALF_SENT", "stage, AFTER", "have the servers, AFTER", "put the new, HALF_SENT",
			"put the new, AFTER", "see which, AFTER", "shake, AFTER", "confirm, HALF_SENT", "confirm, AFTER" })
	void a_connection_lost_at_any_step_leaves_one_policy_in_full_and_the_old_one_when_postern_comes_back(String step,
			Moment moment) throws Exception {
		Revision revision = cut(step, moment, Duration.ZERO);
		assertInFull();
		undo(revision);
	}

	@ParameterizedTest
	@CsvSource({ "stage, HALF_SENT", "stage, AFTER", "have the servers, AFTER", "put the new, HALF_SENT",
			"put the new, AFTER", "shake, AFTER", "confirm, HALF_SENT" })
	void a_postern_killed_at_any_step_leaves_a_server_that_goes_back_by_itself(String step, Moment moment)
			throws Exception {
		Revision revision = cut(step, moment, SHORT);
		servers.awaitDecision(revision.id());
		assertEquals(old, servers.doors().await(old), servers.logs());
		undo(revision);
	}

	@Test
	void a_postern_killed_once_the_server_knows_that_the_change_stays_leaves_the_new_policy() throws Exception {
		Revision revision = cut("confirm", Moment.AFTER, LONG);
		servers.awaitDecision(revision.id());
		assertEquals(wanted, servers.doors().await(wanted), servers.logs());
		session(servers.host(), LONG).confirm(revision);
		undo(revision);
	}

	/** A server needs a moment; whichever policy it ends with, it is one of both. */
	private void assertInFull() {
		Set<String> open = servers.doors().await(List.of(old, wanted));
		assertTrue(open.equals(old) || open.equals(wanted), () -> open + servers.logs());
	}

	@Test
	void a_port_taken_before_the_change_is_refused_and_nothing_is_touched() throws Exception {
		PostfixDovecotSession session = session(servers.host(), LONG);
		Plan plan = plan(session);
		try (ServerSocket thief = servers.thief()) {
			String refused = failure(session, plan);
			assertTrue(refused.contains("on the server is held by another program: java"),
					refused);
		}
	}

	@Test
	void a_port_stolen_at_the_last_moment_is_noticed_and_the_change_undone() throws Exception {
		List<ServerSocket> thieves = new ArrayList<>();
		FaultyHost host = new FaultyHost(servers.host()).before("put the new files", () -> thieves.add(servers.thief()));
		PostfixDovecotSession session = session(host, LONG);
		String refused = failure(session, plan(session));
		for (ServerSocket thief : thieves) {
			thief.close();
		}
		assertTrue(refused.contains("another program"), refused);
	}

	@Test
	void a_certificate_that_is_not_there_or_of_another_key_is_refused_before_anything_is_touched() throws Exception {
		Path other = servers.anotherKey();
		for (Path key : List.of(servers.scratch("absent.pem"), other)) {
			PostfixDovecotSession session = session(servers.host(), LONG);
			PortPolicy present = session.read().policy();
			Plan plan = session.plan(present.withTls(new TlsPolicy(present.tls().minimum(),
					Optional.of(new CertificateFiles(servers.certificate().toString(), key.toString())))));
			String refused = failure(session, plan);
			assertTrue(refused.contains("key"), refused);
			assertEquals(old, servers.doors().open());
		}
	}

	@Test
	void a_syntax_error_made_by_hand_during_the_change_keeps_both_servers_with_the_old_policy() throws Exception {
		Path admins = servers.dropIn().resolveSibling("10-admin.conf");
		FaultyHost host = new FaultyHost(servers.host()).before("put the new files",
				() -> Files.writeString(admins, "no_such_setting = yes\n"));
		PostfixDovecotSession session = session(host, LONG);
		Attempt attempt = attempt(session, plan(session));
		assertTrue(attempt.failure().orElseThrow().getMessage().contains("10-admin.conf"), attempt.failure().toString());
		assertEquals(old, servers.doors().open());
		BackendException still = assertThrows(BackendException.class, () -> undo(attempt.revision()));
		assertTrue(still.getMessage().contains("former files are back"), still.getMessage());
		assertEquals(old, servers.doors().open());
		Files.delete(admins);
		undo(attempt.revision());
	}

	@Test
	void a_syntax_error_made_by_hand_after_the_change_keeps_both_servers_with_the_new_policy_until_it_is_mended()
			throws Exception {
		PostfixDovecotSession session = session(servers.host(), Duration.ZERO);
		Plan plan = plan(session);
		Revision revision = session.backup(plan);
		session.apply(plan, Progress.none());
		Path admins = Files.writeString(servers.dropIn().resolveSibling("10-admin.conf"), "no_such_setting = yes\n");
		assertThrows(BackendException.class, () -> undo(revision));
		assertEquals(wanted, servers.doors().await(wanted));
		Files.delete(admins);
		undo(revision);
	}

	@Test
	void a_syntax_error_made_by_hand_before_the_plan_is_named_and_no_plan_is_made() throws Exception {
		Path folder = Files.createDirectories(servers.dropIn().getParent());
		Path admins = Files.writeString(folder.resolve("10-admin.conf"), "no_such_setting = yes\n");
		BackendException refused = assertThrows(BackendException.class,
				() -> session(servers.host(), LONG).plan(PortPolicy.empty()));
		Files.delete(admins);
		assertTrue(refused.getMessage().contains("no_such_setting"), refused.getMessage());
	}

	@Test
	void a_reload_that_fails_leaves_both_servers_with_the_old_policy() throws Exception {
		for (String program : List.of("doveadm", "postfix")) {
			Host host = servers.hostWhere(program, "reload");
			PostfixDovecotSession session = session(host, LONG);
			Attempt attempt = attempt(session, plan(session));
			assertTrue(attempt.failure().orElseThrow().getMessage().contains("refuses to take up"), attempt.toString());
			undo(attempt.revision());
			assertEquals(old, servers.doors().await(old), program);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void a_full_disk_at_any_step_leaves_one_policy_and_the_way_back(int room) throws Exception {
		for (String step : List.of("stage", "have the servers", "put the new files", "see which", "shake", "confirm")) {
			Plan plan = plan(session(servers.host(), LONG));
			Attempt attempt = attempt(session(servers.fullFrom(step, room), LONG), plan);
			assertInFull();
			undoOnFullDisk(attempt.revision(), room);
			assertInFull();
			undo(attempt.revision());
			assertEquals(old, servers.doors().await(old), step);
			assertEquals(files, servers.files(), step);
		}
	}

	/** Succeeds, or tells why not. */
	private void undoOnFullDisk(Revision revision, int room) {
		try {
			session(servers.fullFrom("", room), LONG).restore(revision);
		} catch (BackendException e) {
			assertFalse(e.remedy().isBlank());
		}
	}
}
