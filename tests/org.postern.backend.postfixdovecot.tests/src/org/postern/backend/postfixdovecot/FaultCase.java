package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.host.Host;
import org.postern.host.change.ServerFile;

/**
 * Whatever goes wrong at whatever step, Dovecot and Postfix serve the old policy in full or the new one in full, as
 * sockets find it. Undoing after a failure is the caller's; it is done here as Postern does it, by another session.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultCase {

	static final Duration LONG = Duration.ofMinutes(5);

	RealServers servers;
	Set<String> old;
	Set<String> wanted;
	List<ServerFile> files;

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

	PostfixDovecotSession session(Host host, Duration undoAfter) {
		return Sessions.with(servers, host, undoAfter);
	}

	Plan plan(PostfixDovecotSession session) throws BackendException {
		return session.plan(servers.moved(session.read().policy()));
	}

	/** A change in a session whose host fails. */
	record Attempt(Revision revision, Optional<BackendException> failure) {
	}

	Attempt attempt(PostfixDovecotSession session, Plan plan) throws Exception {
		Revision revision = session.backup(plan);
		try {
			session.apply(plan, Progress.none());
			session.confirm(revision);
			return new Attempt(revision, Optional.empty());
		} catch (BackendException e) {
			return new Attempt(revision, Optional.of(e));
		}
	}

	String failure(PostfixDovecotSession session, Plan plan) throws Exception {
		Attempt attempt = attempt(session, plan);
		String message = attempt.failure().orElseThrow().getMessage();
		session(servers.host(), LONG).restore(attempt.revision());
		return message;
	}

	void undo(Revision revision) throws BackendException {
		session(servers.host(), LONG).restore(revision);
	}

	/** A server needs a moment; whichever policy it ends with, it is one of both. */
	void assertInFull() {
		Set<String> open = servers.doors().await(List.of(old, wanted));
		assertTrue(open.equals(old) || open.equals(wanted), () -> open + servers.logs());
	}
}
