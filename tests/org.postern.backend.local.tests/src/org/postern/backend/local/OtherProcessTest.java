package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.ServerControl;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Term;
import org.postern.api.secret.Secret;

/** A server that another process runs: administered from here, killed, and out of disk. */
class OtherProcessTest {

	@TempDir
	Path folder;

	private Practice practice;

	@BeforeEach
	void prepare() throws Exception {
		practice = new Practice(folder);
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private ServerControl control() {
		return practice.session().control().orElseThrow();
	}

	private PortPolicy without(int port) {
		return practice.policy
				.withListeners(practice.policy.listeners().stream().filter(listener -> listener.port() != port).toList());
	}

	@Test
	void ports_accounts_and_retention_of_a_server_elsewhere_are_changed_from_here() throws Exception {
		try (OtherJvm other = OtherJvm.serve(practice)) {
			assertTrue(control().isRunning());
			assertTrue(other.pid() > 0);
			try (Dialogue pop3 = practice.pop3(Practice.ANNA)) {
				practice.apply(without(2525));
				assertThrows(ConnectException.class, () -> practice.connect(2525));
				pop3.say("NOOP").expect("+OK");
			}
			practice.apply(Practice.holding(Practice.everyPort(), 0, Term.ofDays(0)));
			practice.connect(2525).expect("220").close();
			practice.session().accounts().orElseThrow().put(Practice.BEN, Secret.of(Practice.PASSWORD));
			practice.deliver(Practice.BEN, "for a moment");
			try (Dialogue imap = practice.imap(Practice.BEN)) {
				assertEquals(1, practice.session().retain(
						new RetentionRun(practice.policy, practice.clock.instant().plusSeconds(5), false)).messages());
				imap.say("a NOOP").expect("* 1 EXPUNGE").expect("a OK");
			}
			control().stop();
			assertTrue(control().isRunning());
		}
	}

	@Test
	void why_a_server_elsewhere_could_not_change_is_told_here() throws Exception {
		practice.policy = without(25);
		practice.start();
		practice.stop();
		try (OtherJvm other = OtherJvm.serve(practice);
				ServerSocket busy = new ServerSocket(practice.port(25), 1, InetAddress.getByName("127.0.0.1"))) {
			BackendException refused = assertThrows(BackendException.class, () -> practice.apply(Practice.everyPort()));
			assertTrue(refused.getMessage().contains("Port " + busy.getLocalPort()), refused.getMessage());
			assertEquals(without(25).listeners().size(), practice.session().read().policy().listeners().size());
			practice.pop3(Practice.ANNA).close();
			assertTrue(other.pid() > 0);
		}
	}

	@Test
	void a_server_that_was_killed_runs_no_more_and_starts_again_with_what_it_had() throws Exception {
		try (OtherJvm other = OtherJvm.serve(practice)) {
			practice.apply(without(2525));
			other.kill();
		}
		assertFalse(control().isRunning());
		practice.start();
		assertThrows(ConnectException.class, () -> practice.connect(2525));
		practice.pop3(Practice.ANNA).close();
	}

	@Test
	void what_was_acknowledged_before_a_kill_is_there_afterwards_and_nothing_else_in_part() throws Exception {
		Set<String> acknowledged = ConcurrentHashMap.newKeySet();
		Set<String> sent = ConcurrentHashMap.newKeySet();
		CountDownLatch enough = new CountDownLatch(40);
		try (OtherJvm other = OtherJvm.serve(practice); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> senders = new ArrayList<>();
			for (int sender = 0; sender < 4; sender++) {
				String name = "sender" + sender;
				senders.add(threads.submit(() -> send(name, sent, acknowledged, enough)));
			}
			assertTrue(enough.await(1, TimeUnit.MINUTES), sent.toString());
			other.kill();
			for (Future<?> each : senders) {
				each.get();
			}
		}
		practice.start();
		Set<String> found = new HashSet<>();
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			List<String> lines = imap.say("a FETCH 1:* BODY.PEEK[]").until("a OK");
			assertEquals(lines.stream().filter(line -> line.startsWith("Subject: ")).count(),
					lines.stream().filter(line -> line.equals("The end.")).count());
			lines.stream().filter(line -> line.startsWith("Subject: ")).forEach(line -> assertTrue(found.add(line), line));
		}
		assertTrue(acknowledged.size() >= 40);
		assertTrue(found.containsAll(acknowledged), "Lost: " + minus(acknowledged, found));
		assertTrue(sent.containsAll(found), "Never sent: " + minus(found, sent));
	}

	private static Set<String> minus(Set<String> all, Set<String> some) {
		Set<String> rest = new HashSet<>(all);
		rest.removeAll(some);
		return rest;
	}

	/** Sends until the server is gone. */
	private void send(String name, Set<String> sent, Set<String> acknowledged, CountDownLatch enough) {
		try (Dialogue smtp = practice.connect(25).expect("220").say("HELO there").expect("250")) {
			for (int count = 0; count < 100_000; count++) {
				String subject = "Subject: " + name + " message " + count;
				sent.add(subject);
				smtp.say("MAIL FROM:<a@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250").say("DATA")
						.expect("354").say(subject).say("").say("x".repeat(900)).say("The end.").say(".").expect("250");
				acknowledged.add(subject);
				enough.countDown();
			}
		} catch (IOException e) {
			// the server was killed, as was to be expected
			return;
		}
	}

	@Test
	void a_disk_that_takes_no_more_is_said_so_and_costs_nothing_that_was_there() throws Exception {
		try (OtherJvm other = OtherJvm.serve(practice, "bash", "-c", "ulimit -f 100; exec \"$@\"", "limited")) {
			assertEquals("250 2.0.0 Stored", practice.deliver(Practice.ANNA, "before"));
			try (Dialogue smtp = practice.connect(25).expect("220").say("HELO there").expect("250")) {
				smtp.say("MAIL FROM:<a@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250")
						.say("RCPT TO:<ben@example.test>").expect("250").say("DATA").expect("354").say("Subject: large").say("");
				for (int count = 0; count < 200; count++) {
					smtp.say("x".repeat(990));
				}
				smtp.say(".").expect("452 4.3.1 Not stored");
				smtp.say("MAIL FROM:<a@example.org>").expect("250").say("RCPT TO:<anna@example.test>").expect("250").say("DATA")
						.expect("354").say("Subject: after").say("").say(".").expect("250");
			}
			try (Dialogue imap = practice.imap(Practice.ANNA)) {
				imap.say("a SEARCH ALL").expect("* SEARCH 1 2").expect("a OK");
				imap.say("b APPEND INBOX {150000}").expect("+").raw("x".repeat(150_000) + "\r\n").expect("b NO");
				imap.say("c SEARCH SUBJECT after").expect("* SEARCH 2").expect("c OK");
			}
			try (Dialogue pop3 = practice.pop3(Practice.BEN)) {
				pop3.say("STAT").expect("+OK 0 0");
			}
			assertTrue(other.pid() > 0);
		}
	}

	@Test
	void a_listener_that_nobody_speaks_is_refused_elsewhere_too() throws Exception {
		Listener strange = Listener.of("nntp", 119, org.postern.api.model.Security.NONE,
				org.postern.api.model.Authentication.NONE, org.postern.api.model.Role.ACCESS);
		try (OtherJvm other = OtherJvm.serve(practice)) {
			BackendException refused = assertThrows(BackendException.class,
					() -> practice.apply(practice.policy.with(strange)));
			assertTrue(refused.getMessage().contains("does not speak nntp"), refused.getMessage());
			assertTrue(other.pid() > 0);
		}
	}
}
