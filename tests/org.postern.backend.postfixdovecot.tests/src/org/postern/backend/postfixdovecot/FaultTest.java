package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.FaultyHost;
import org.postern.host.Host;

class FaultTest extends FaultCase {

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
}
