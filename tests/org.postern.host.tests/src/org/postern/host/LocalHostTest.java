package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.testkit.real.PrivateFolder;

class LocalHostTest {

	private static final Script HELLO = Script.of("say hello", "echo hello $LIKED; exit 4\n");

	private final List<String> recorded = new ArrayList<>();

	private Host host(Elevation elevation, Map<String, String> environment) {
		return ShellHost.here(new LocalHost(environment), elevation,
				(where, purpose, command, result) -> recorded.add(where + " | " + command + " | " + result));
	}

	@Test
	void a_script_runs_in_the_environment_and_is_written_down() throws Exception {
		try (Host host = host(Elevation.none(), Map.of("LIKED", "you"))) {
			assertEquals(new ScriptResult(4, "hello you\n", ""), host.run(HELLO, Cancellation.never()));
			assertEquals(List.of("this computer | " + HELLO.text() + " | ended with status 4"), recorded);
		}
	}

	@Test
	void nothing_a_script_runs_can_read_the_script() throws Exception {
		try (Host host = host(Elevation.none(), Map.of())) {
			assertEquals("end\n",
					host.run(Script.of("read", "cat\nread -r line; echo \"$line\" | tr -d '\\n'\necho end\n"), Cancellation.never())
							.output());
		}
	}

	@Test
	void a_script_that_takes_too_long_is_given_up_with_its_purpose() throws Exception {
		try (Host host = host(Elevation.none(), Map.of())) {
			BackendException late = assertThrows(BackendException.class,
					() -> host.run(new Script("sleep", "sleep 30; sleep 30\n", Duration.ofMillis(300)), Cancellation.never()));
			assertTrue(late.getMessage().contains("this computer: sleep took longer"), late.getMessage());
		}
	}

	@Test
	void a_cancelled_script_is_left_at_once() throws Exception {
		CancelSource cancel = new CancelSource();
		try (Host host = host(Elevation.none(), Map.of()); PrivateFolder folder = PrivateFolder.create("cancel")) {
			Thread.ofVirtual().start(() -> {
				while (!Files.exists(folder.at("begun"))) {
					Thread.onSpinWait();
				}
				cancel.cancel();
			});
			assertThrows(InterruptedException.class,
					() -> host.run(Script.of("wait", "touch " + folder.at("begun") + "; sleep 30; sleep 30\n"), cancel));
		}
	}

	@Test
	void a_script_that_says_too_much_is_given_up() throws Exception {
		try (Host host = host(Elevation.none(), Map.of())) {
			BackendException much = assertThrows(BackendException.class,
					() -> host.run(Script.of("say yes", "yes\n"), Cancellation.never()));
			assertTrue(much.getMessage().contains("32 MiB"), much.getMessage());
		}
	}

	@Test
	void sudo_is_told_the_password_and_nobody_else_is() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("sudo");
				Host host = host(Elevation.bySudo(() -> Secret.of("päss wörd")), FakeSudo.in(folder, "päss wörd"))) {
			ScriptResult result = host.run(Script.of("say", "echo as $AS; env; cat\n"), Cancellation.never());

			assertTrue(result.output().startsWith("as root-by-sudo\n"), result.output());
			assertFalse((result + recorded.toString()).contains("päss"));
			assertEquals("", result.errors());
		}
	}

	@Test
	void a_wrong_password_for_sudo_is_told_as_that() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("sudo");
				Host host = host(Elevation.bySudo(() -> Secret.of("wrong")), FakeSudo.in(folder, "right"))) {
			BackendException refused = assertThrows(BackendException.class, () -> host.run(HELLO, Cancellation.never()));
			assertTrue(refused.getMessage().contains("sudo does not take the password"), refused.getMessage());
		}
	}

	@Test
	void sudo_that_asks_for_nothing_runs_the_script() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("sudo");
				Host host = host(Elevation.bySudo(), FakeSudo.in(folder, ""))) {
			assertEquals("as root-by-sudo\n", host.run(Script.of("say", "echo as $AS\n"), Cancellation.never()).output());
		}
	}

	@Test
	void sudo_that_wants_a_password_where_none_is_stated_is_told_with_the_remedy() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("sudo");
				Host host = host(Elevation.bySudo(), FakeSudo.in(folder, "right"))) {
			BackendException refused = assertThrows(BackendException.class, () -> host.run(HELLO, Cancellation.never()));
			assertTrue(refused.getMessage().contains("a password is required"), refused.getMessage());
			assertTrue(refused.remedy().contains("sudoers"), refused.remedy());
		}
	}
}
