package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

	private final World world = new World();

	@BeforeEach
	void end_at_once() {
		world.cancel.cancel();
	}

	@Test
	void it_runs_until_it_is_cancelled() {
		assertEquals(0, world.run("serve"));

		assertEquals(List.of("start", "stop", "close"), world.session.done);
		assertTrue(world.out.toString().contains("  2525 > 12525  smtp  STARTTLS (required)"), world.out.toString());
		assertTrue(world.out.toString().endsWith("\nprofiles on http://127.0.0.1:10080\n"), world.out.toString());
		assertEquals(1, world.serving.stopped);
	}

	@Test
	void profiles_are_served_without_a_practice_server() {
		world.session.runByPostern = false;

		assertEquals(0, world.run("serve"));
		assertEquals(8080, world.serving.started.getFirst().port());
	}

	@Test
	void without_profiles_it_needs_a_server_that_postern_runs() {
		world.session.runByPostern = false;

		assertEquals(2, world.run("serve", "--no-profiles"));
		assertEquals(List.of("close"), world.session.done);
		assertEquals(List.of(), world.serving.started);
	}

	@Test
	void practice_servers_are_stopped_when_the_profile_service_cannot_start() {
		world.serving.broken = true;

		assertEquals(3, world.run("serve"));
		assertEquals(List.of("start", "stop", "close"), world.session.done);
		assertEquals("postern: Port 10080 is taken\n  Take another.\n", world.err.toString());
	}

	@Test
	void trouble_while_it_runs_is_said() {
		world.serving.troubled = true;

		assertEquals(0, world.run("serve"));
		assertTrue(world.err.toString().startsWith("postern: domains/x.yaml:1:1: No.\n  Mend it.\n"), world.err.toString());
	}

	@Test
	void a_port_that_is_none_is_refused() {
		assertEquals(2, world.run("serve", "--http-port", "70000"));
		assertTrue(world.err.toString().contains("Port 70000 is outside 1 to 65535"), world.err.toString());
	}
}
