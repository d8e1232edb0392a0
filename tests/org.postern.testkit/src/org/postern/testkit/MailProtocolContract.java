package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Listener;
import org.postern.api.progress.CancelSource;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.setting.Setting;

/** What every protocol owes the console. A plug-in's test extends this and is done. */
public abstract class MailProtocolContract {

	/** The protocol under test; a fresh one for every call. */
	protected abstract MailProtocol protocol();

	@Test
	void it_says_what_it_is_in_sentences() {
		assertTrue(protocol().info().summary().endsWith("."));
		assertTrue(protocol().info().explanation().endsWith("."));
	}

	@Test
	void it_gives_a_reason_for_each_of_its_ports() {
		assertFalse(protocol().info().ports().isEmpty());
		protocol().info().ports().forEach(port -> assertTrue(port.reason().endsWith("."), port.toString()));
	}

	@Test
	void its_settings_have_distinct_keys_and_defaults_that_can_be_read_back() {
		List<Setting<?>> settings = protocol().settings();
		assertEquals(settings.size(), settings.stream().map(Setting::key).distinct().count());
		settings.forEach(MailProtocolContract::readBack);
	}

	private static <T> void readBack(Setting<T> setting) {
		assertEquals(setting.defaultValue(), setting.type().parse(setting.format(setting.defaultValue())));
	}

	@Test
	void review_accepts_a_policy_that_opens_nothing_and_one_that_opens_all_its_ports() {
		assertTrue(protocol().review(PortPolicy.empty()).stream().noneMatch(MailProtocolContract::isMute));
		PortPolicy all = PortPolicy.empty().withListeners(protocol().info().ports().stream()
				.map(port -> listener(port)).toList());
		List<Finding> findings = assertDoesNotThrow(() -> protocol().review(all));
		assertTrue(findings.stream().noneMatch(MailProtocolContract::isMute), findings.toString());
	}

	private Listener listener(WellKnownPort port) {
		return port.listener(protocol().info().id(), 25);
	}

	private static boolean isMute(Finding finding) {
		return finding.explanation().isBlank() || finding.remedy().isBlank();
	}

	@Test
	void a_closed_port_fails_at_connect_and_leaves_the_rest_unknown() throws Exception {
		int port;
		try (ScriptedServer server = new ScriptedServer()) {
			port = server.port();
		}

		CheckReport report = new Probe(protocol()).check(port);

		assertEquals(StepStatus.FAILED, report.steps().getFirst().status());
		assertEquals(Stage.CONNECT, report.steps().getFirst().stage());
		assertEquals(List.of(), report.steps().stream().skip(1).filter(step -> step.status() != StepStatus.UNKNOWN).toList());
	}

	@Test
	void a_server_that_says_nothing_is_given_up_after_the_timeout() throws Exception {
		try (ScriptedServer server = new ScriptedServer().silence().start()) {
			CheckReport report = new Probe(protocol()).timeout(Duration.ofMillis(400)).check(server.port());

			assertTrue(report.failure().isPresent());
		}
	}

	@Test
	void a_cancelled_check_ends_while_the_server_says_nothing() {
		try (ScriptedServer server = new ScriptedServer().silence().start()) {
			CancelSource cancel = new CancelSource();
			Thread.ofVirtual().start(() -> {
				pause();
				cancel.cancel();
			});

			assertThrows(InterruptedException.class, () -> new Probe(protocol()).timeout(Duration.ofMinutes(5))
					.cancellation(cancel).check(server.port()));
		}
	}

	@Test
	void a_cancelled_check_ends_while_the_server_takes_no_connection() throws Exception {
		try (FullServer server = new FullServer()) {
			CancelSource cancel = new CancelSource();
			Thread.ofVirtual().start(() -> {
				pause();
				cancel.cancel();
			});

			assertThrows(InterruptedException.class, () -> new Probe(protocol()).timeout(Duration.ofMinutes(5))
					.cancellation(cancel).check(server.port()));
		}
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
