package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.FaultyHost;
import org.postern.backend.postfixdovecot.apply.FaultyHost.Moment;

class LostConnectionTest extends FaultCase {

	private static final Duration SHORT = Duration.ofSeconds(2);

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
}
