package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.model.CertificateFiles;
import org.postern.api.web.WebSettings;
import org.postern.api.web.WebTls;

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
		assertEquals(1, world.serving.stopped);
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

	@Test
	void everything_about_the_service_can_be_stated() {
		assertEquals(0, world.run("serve", "--address", "0.0.0.0", "--http-port", "80", "--tls-port", "443", "--tls-certificate",
				"/c.pem", "--tls-key", "/k.pem", "--trust-proxy", "192.0.2.1", "--trust-proxy", "::1", "--rate-limit", "60",
				"--access-log", "/var/log/postern.log", "--metrics-port", "9100"));

		assertEquals(new WebSettings("0.0.0.0", 80, Optional.of(new WebTls(443, new CertificateFiles("/c.pem", "/k.pem"))),
				Optional.of(9100), List.of("192.0.2.1", "::1"), 60, Optional.of(Path.of("/var/log/postern.log"))),
				world.serving.started.getFirst());
		assertTrue(world.out.toString().endsWith("\nmetrics on http://127.0.0.1:9100/metrics\n"), world.out.toString());
	}

	@Test
	void tls_is_beside_http_as_the_practice_servers_are() {
		assertEquals(0, world.run("serve", "--tls-certificate", "/c.pem", "--tls-key", "/k.pem"));

		assertEquals(10_443, world.serving.started.getFirst().tls().orElseThrow().port());
	}

	@Test
	void a_certificate_without_its_key_is_refused() {
		assertEquals(2, world.run("serve", "--tls-certificate", "/c.pem"));
		assertTrue(world.err.toString().contains("Name both --tls-certificate and --tls-key."), world.err.toString());
	}
}
