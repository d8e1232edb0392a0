package org.postern.backend.postfixdovecot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;

class FullDiskTest extends FaultCase {

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
