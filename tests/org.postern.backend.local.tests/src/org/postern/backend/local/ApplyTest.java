package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

class ApplyTest {

	private static final Listener POP3 = Listener.of("pop3", 110, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.ACCESS);
	private static final Listener IMAP = Listener.of("imap", 143, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.ACCESS);
	private static final Listener SMTP = Listener.of("smtp", 25, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.RELAY);

	@TempDir
	Path folder;

	private Practice practice;

	@BeforeEach
	void start() throws Exception {
		practice = new Practice(folder, java.time.Clock.systemUTC(), Practice.LIMITS, Practice.only(POP3, IMAP)).start();
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private void assertClosed(int port) {
		assertThrows(ConnectException.class, () -> practice.connect(port));
	}

	private String state() throws IOException {
		return Files.readString(practice.data().state().path());
	}

	@Test
	void the_first_start_takes_the_policy_of_the_site() throws Exception {
		try (ServerSession session = practice.session()) {
			assertEquals(List.of(POP3, IMAP), session.read().policy().listeners());
			assertTrue(session.plan(practice.policy).isEmpty());
		}
	}

	@Test
	void a_server_that_was_never_told_anything_plans_to_open_every_port() throws Exception {
		try (Practice fresh = new Practice(folder.resolve("fresh"))) {
			Plan plan = fresh.session().plan(fresh.policy);
			assertEquals(PortPolicy.empty(), plan.present());
			assertTrue(plan.changes().stream().map(PlannedChange::summary).toList()
					.contains("Open SMTP 2525, STARTTLS (optional), login also in cleartext (port " + fresh.port(2525) + ")"),
					plan.changes().toString());
			assertFalse(Files.exists(fresh.data().state().path()));
			assertFalse(Files.exists(fresh.data().tls()));
		}
	}

	@Test
	void ports_open_and_close_while_connections_of_others_go_on() throws Exception {
		try (Dialogue pop3 = practice.pop3(Practice.ANNA); Dialogue imap = practice.imap(Practice.ANNA)) {
			practice.apply(Practice.only(POP3, SMTP));
			assertTrue(imap.isEnded());
			assertClosed(143);
			practice.connect(25).expect("220").close();
			pop3.say("NOOP").expect("+OK");
			practice.apply(Practice.only(POP3, IMAP));
			assertClosed(25);
			practice.connect(143).expect("* OK").close();
			pop3.say("STAT").expect("+OK 0 0");
		}
	}

	@Test
	void a_port_changes_its_security_and_nothing_else() throws Exception {
		try (Dialogue imap = practice.imap(Practice.ANNA)) {
			practice.apply(Practice.only(POP3.withSecurity(Security.NONE), IMAP));
			try (Dialogue pop3 = practice.connect(110).expect("+OK").say("CAPA")) {
				assertFalse(pop3.block().contains("STLS"));
				pop3.say("STLS").expect("-ERR");
			}
			imap.say("a NOOP").expect("a OK");
		}
	}

	@Test
	void another_tls_version_counts_for_the_next_handshake_and_ends_no_connection() throws Exception {
		try (Dialogue before = practice.connect(110).expect("+OK").say("STLS").expect("+OK").secure("TLSv1.2")) {
			practice.apply(practice.policy.withTls(new TlsPolicy(TlsVersion.TLS_1_3, Optional.empty())));
			before.say("NOOP").expect("+OK");
		}
		try (Dialogue after = practice.connect(110).expect("+OK").say("STLS").expect("+OK")) {
			assertThrows(IOException.class, () -> after.secure("TLSv1.2"));
		}
		practice.connect(110).expect("+OK").say("STLS").expect("+OK").secure("TLSv1.3").close();
	}

	@Test
	void a_busy_port_is_named_with_who_has_it_and_everything_stays_as_it_was() throws Exception {
		String before = state();
		try (ServerSocket other = new ServerSocket(practice.port(25), 1, InetAddress.getByName("127.0.0.1"));
				Dialogue pop3 = practice.pop3(Practice.ANNA); Dialogue imap = practice.imap(Practice.ANNA)) {
			BackendException refused = assertThrows(BackendException.class,
					() -> practice.apply(Practice.only(SMTP, POP3.withSecurity(Security.NONE))));
			assertTrue(refused.getMessage().contains("Port " + other.getLocalPort()), refused.getMessage());
			assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
			assertFalse(refused.remedy().isBlank());
			pop3.say("NOOP").expect("+OK");
			imap.say("a NOOP").expect("a OK");
		}
		assertEquals(before, state());
	}

	@Test
	void a_port_that_is_busy_at_the_start_keeps_no_other_closed_and_is_a_finding() throws Exception {
		practice.stop();
		try (ServerSocket other = new ServerSocket(practice.port(110), 1, InetAddress.getByName("127.0.0.1"))) {
			practice.start();
			practice.connect(143).expect("* OK").close();
			try (ServerSession session = practice.session()) {
				assertEquals("local.port-not-open", session.read().findings().getFirst().id());
				assertTrue(session.read().findings().getFirst().summary().contains(String.valueOf(other.getLocalPort())));
			}
		}
		practice.apply(Practice.only(POP3, IMAP, SMTP));
		practice.connect(110).expect("+OK").close();
		assertEquals(List.of(), practice.session().read().findings());
	}

	@Test
	void a_plan_of_yesterday_is_refused() throws Exception {
		Plan old = practice.session().plan(Practice.only(SMTP));
		practice.apply(Practice.only(POP3));
		BackendException refused = assertThrows(BackendException.class,
				() -> practice.session().apply(old, Progress.none()));
		assertTrue(refused.getMessage().contains("changed since"), refused.getMessage());
		practice.connect(110).expect("+OK").close();
		assertClosed(25);
	}

	@Test
	void a_cancelled_apply_changes_nothing() throws Exception {
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		Plan plan = practice.session().plan(Practice.only(SMTP));
		assertThrows(InterruptedException.class, () -> practice.session().apply(plan, new Cancelled(cancel)));
		assertClosed(25);
	}

	private record Cancelled(Cancellation cancellation) implements Progress {

		@Override
		public void step(String what) {
			throw new AssertionError("Nothing is done any more");
		}
	}

	@Test
	void a_revision_puts_everything_back_and_may_do_so_twice() throws Exception {
		String before = state();
		try (ServerSession session = practice.session()) {
			Plan plan = session.plan(Practice.only(SMTP));
			Revision revision = session.backup(plan);
			session.apply(plan, Progress.none());
			assertClosed(110);
			Thread.currentThread().interrupt();
			session.restore(revision);
			assertTrue(Thread.interrupted());
			session.restore(revision);
		}
		assertEquals(before, state());
		practice.connect(110).expect("+OK").close();
		assertClosed(25);
	}

	@Test
	void a_wrong_certificate_is_known_before_anything_changes() throws Exception {
		Path none = folder.resolve("none.pem");
		PortPolicy policy = practice.policy.withTls(
				new TlsPolicy(TlsVersion.TLS_1_2, Optional.of(new CertificateFiles(none.toString(), none.toString()))));
		BackendException refused = assertThrows(BackendException.class, () -> practice.session().plan(policy));
		assertTrue(refused.getMessage().contains(none.toString()), refused.getMessage());
	}

	@Test
	void a_stated_certificate_is_shown_and_may_be_named_within_the_site() throws Exception {
		Files.copy(practice.data().tls().resolve("server.pem"), folder.resolve("mine.pem"));
		practice.apply(practice.policy.withTls(
				new TlsPolicy(TlsVersion.TLS_1_2, Optional.of(new CertificateFiles("mine.pem", "mine.pem")))));
		try (Dialogue pop3 = practice.connect(110).expect("+OK").say("STLS").expect("+OK").secure()) {
			assertEquals("CN=Postern local mail server", pop3.certificate().getSubjectX500Principal().getName());
			pop3.certificate().verify(practice.session().control().orElseThrow().authorities().getFirst().getPublicKey());
		}
	}

	@Test
	void everything_is_there_after_a_restart_in_another_process() throws Exception {
		practice.apply(Practice.only(POP3, IMAP, SMTP));
		practice.deliver(Practice.ANNA, "kept");
		practice.close();
		practice.backend = new LocalBackend(practice.clock, Practice.LIMITS);
		practice.start();
		try (Dialogue pop3 = practice.pop3(Practice.ANNA).say("STAT").expect("+OK 1 ")) {
			assertEquals(List.of(POP3, IMAP, SMTP).size(), practice.session().read().policy().enabled().size());
			pop3.say("QUIT").expect("+OK");
		}
	}

	@Test
	void a_folder_has_one_server() throws Exception {
		LocalBackend second = new LocalBackend(practice.clock, Practice.LIMITS);
		ServerSession session = second.open(practice.access());
		assertTrue(session.control().orElseThrow().isRunning());
		session.control().orElseThrow().start();
		practice.connect(110).expect("+OK").close();
		second.stopAll();
		practice.connect(110).expect("+OK").close();
	}

	@Test
	void a_configuration_that_breaks_off_gives_way_to_the_one_before() throws Exception {
		practice.apply(Practice.only(POP3, IMAP, SMTP));
		practice.stop();
		String whole = state();
		Files.writeString(practice.data().state().path(), whole.substring(0, whole.length() / 2));
		Files.writeString(practice.data().path().resolve("server.conf.x.new"), "half");
		practice.start();
		practice.connect(110).expect("+OK").close();
		assertClosed(25);
		try (Stream<Path> files = Files.list(practice.data().path())) {
			assertTrue(files.noneMatch(file -> file.toString().endsWith(".new")));
		}
		practice.apply(Practice.only(POP3, IMAP, SMTP));
		assertEquals(whole, state());
	}

	@Test
	void another_domain_is_a_change_too_and_counts_at_once() throws Exception {
		practice.apply(Practice.only(POP3, SMTP));
		practice.domains = List.of("example.test", "example.com");
		List<String> changes = practice.session().plan(practice.policy).changes().stream().map(PlannedChange::summary)
				.toList();
		assertEquals(List.of("Keep mail for example.com, example.test", "Write the server's configuration"), changes);
		try (Dialogue smtp = practice.connect(25).expect("220").say("HELO there").expect("250")) {
			smtp.say("MAIL FROM:<a@example.org>").expect("250").say("RCPT TO:<x@example.com>").expect("550 5.7.1");
			practice.apply(practice.policy);
			smtp.say("RCPT TO:<x@example.com>").expect("550 5.1.1");
		}
	}

	@Test
	void a_protocol_that_it_does_not_speak_is_a_finding() throws Exception {
		Plan plan = practice.session().plan(
				Practice.only(Listener.of("nntp", 119, Security.NONE, Authentication.NONE, Role.ACCESS)));
		assertEquals("local.protocol-not-spoken", plan.findings().getFirst().id());
	}
}
