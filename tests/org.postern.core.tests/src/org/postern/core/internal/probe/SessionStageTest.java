package org.postern.core.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.Wire;
import org.postern.net.session.LoginResult;
import org.postern.net.session.UserTrial;

class SessionStageTest {

	private final TestBench bench = new TestBench();

	/** Something to try out. */
	private static final class Scripts implements UserTrial {

		@Override
		public String what() {
			return "scripts";
		}

		@Override
		public Sight run(Wire wire, String name) {
			throw new AssertionError("Nobody speaks here");
		}
	}

	@BeforeEach
	void prepare() {
		bench.logins.trials.put("imap", List.of(new Scripts()));
		bench.depth = Depth.THOROUGH;
	}

	private List<Step> session() throws InterruptedException {
		return bench.test(false, TestBench.IMAP).endpoints().getFirst().steps().stream()
				.filter(step -> step.stage() == Stage.SESSION).toList();
	}

	@Test
	void a_thorough_test_tries_out_what_users_of_the_protocol_do() throws Exception {
		assertEquals(List.of("session imap mail.example.test:143 passed"), TestBench.words(session()));
		assertEquals(List.of("scripts tried"), session().getFirst().facts());
	}

	@Test
	void a_standard_test_tries_out_nothing() throws Exception {
		bench.depth = Depth.STANDARD;

		assertEquals(List.of(), session());
	}

	@Test
	void without_a_login_nothing_is_known() throws Exception {
		bench.logins.results.put("imap", LoginResult.WRONG_PASSWORD);

		assertEquals(List.of("session imap mail.example.test:143 unknown because of login"), TestBench.words(session()));
	}

	@Test
	void protocols_without_trials_have_no_such_stage() throws Exception {
		bench.logins.trials.clear();

		assertEquals(List.of(), session());
	}
}
