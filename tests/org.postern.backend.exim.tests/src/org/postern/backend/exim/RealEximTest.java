package org.postern.backend.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.host.Host;
import org.postern.host.change.ApplySettings;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.ChangeFolder;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealExim;
import org.postern.testkit.real.ServerSetup;
import org.postern.testkit.ssh.SshCase;

/** The backend on a real Exim, from Debian's package. */
class RealEximTest {

	private static final int OTHER = 2526;
	/** An Exim with a file of its own gives up root's rights, so that it could not open low ports again. */
	private final Ports high = new Ports(RealExim.freePorts().address(), 20_000);

	@TempDir
	Path folder;

	private final TestIdentity identity = TestAuthority.root("Test root").issue(CertificateSpec.of(ServerSetup.HOST).key("RSA 2048"));
	private final List<String> commands = new ArrayList<>();
	private RealDovecot store;
	private RealExim exim;
	private ServerSession session;

	@BeforeEach
	void start() throws BackendException {
		store = RealDovecot.start(ServerSetup.of(RealDovecot.freePorts(), identity));
		exim = RealExim.start(ServerSetup.of(high, identity).storedBy(store), RealExim.CLOSED);
		session = open(exim.configuration().toString());
	}

	@AfterEach
	void stop() {
		session.close();
		exim.close();
		store.close();
	}

	private ServerSession open(String file) throws BackendException {
		SettingValues access = new SettingValues(
				Map.of("exim-program", RealExim.program().toString(), "exim-config", file, "state-folder", state().toString()),
				Map.of());
		return new EximBackend().open(new ServerAccess(
				new MailServer("mail", exim.ports().host(), "exim", 0, access, PortPolicy.empty()), List.of(), folder,
				new MemorySecrets(), HostTrust.none(), (where, purpose, command, result) -> commands.add(purpose)));
	}

	/** Where the server keeps what undoes a change. */
	private Path state() {
		return folder.resolve("state");
	}

	private Smtp at(int guide) throws IOException {
		return new Smtp(exim.ports().address(), exim.ports().of(guide), identity);
	}

	private Listener listener(int guide, Security security, Role role) {
		return Listener.of("smtp", exim.ports().of(guide), security,
				role == Role.RELAY ? Authentication.NONE : Authentication.TLS_ONLY, role)
				.withBind(Optional.of(exim.ports().host()));
	}

	private Revision apply(PortPolicy wanted) throws Exception {
		Plan plan = session.plan(wanted);
		Revision revision = session.backup(plan);
		session.apply(plan, Progress.none());
		session.confirm(revision);
		return revision;
	}

	private static String text(Path file) throws IOException {
		return Files.readString(file);
	}

	@Test
	void what_it_offers_is_read_by_its_own_expressions_and_needs_no_change() throws Exception {
		PortPolicy present = session.read().policy();

		assertEquals(List.of("25 starttls tls-only submission", "465 tls tls-only submission",
				"587 starttls tls-only submission", "2525 starttls tls-only submission"),
				present.listeners().stream().map(one -> one.port() - exim.ports().offset() + " " + one.security().key() + " "
						+ one.authentication().key() + " " + one.role().key()).toList());
		assertTrue(session.plan(present).isEmpty());
		assertEquals(List.of(), session.read().findings());
	}

	@Test
	void ports_open_and_close_with_one_reload_and_come_back_as_they_were() throws Exception {
		String former = text(exim.configuration());
		PortPolicy present = session.read().policy();
		PortPolicy wanted = PortPolicy.empty().withTls(present.tls())
				.withListeners(List.of(listener(25, Security.STARTTLS, Role.RELAY),
						listener(587, Security.STARTTLS_REQUIRED, Role.SUBMISSION),
						listener(OTHER, Security.IMPLICIT_TLS, Role.SUBMISSION)));

		Revision revision = apply(wanted);

		assertEquals(Demand.of(wanted.listeners()), Demand.of(session.read().policy().listeners()));
		assertTrue(session.plan(wanted).isEmpty());
		assertEquals(1, commands.stream().filter(purpose -> purpose.contains("take them up")).count());
		try (Smtp other = at(OTHER)) {
			assertTrue(other.overTls().ehlo().contains("AUTH"));
		}
		assertThrows(IOException.class, () -> at(465));
		assertThrows(IOException.class, () -> at(2525));

		session.restore(revision);

		assertEquals(former, text(exim.configuration()));
		assertEquals(present, session.read().policy());
		session.restore(revision);
	}

	@Test
	void a_port_is_opened_and_closed_over_ssh() throws Exception {
		try (SshCase ssh = new SshCase()) {
			ssh.with(EximPlace.PROGRAM, RealExim.program().toString()).with(EximPlace.FILE, exim.configuration().toString())
					.with(ApplySettings.STATE, state().toString());
			try (ServerSession far = new EximBackend(ssh.hosts(), Clock.systemUTC()).open(ssh.access())) {
				Plan plan = far.plan(far.read().policy().with(listener(OTHER, Security.STARTTLS, Role.RELAY)));
				Revision revision = far.backup(plan);
				far.apply(plan, Progress.none());
				far.confirm(revision);
				at(OTHER).close();

				far.restore(revision);

				assertThrows(IOException.class, () -> at(OTHER));
				assertTrue(far.probe().isPresent());
			}
		}
	}

	/** A session whose host waits no longer than these seconds for a confirmation. */
	private ServerSession impatient(SshCase ssh) throws BackendException {
		EximScripts scripts = new EximScripts(EximPlace.of(ssh.access().server().access()));
		Host host = ssh.hosts().open(ssh.access());
		return new EximSession(ssh.access().server(), new EximHost(host, scripts),
				new EximChanges(host, scripts, new ApplySettings(Duration.ofSeconds(15), state().toString())), Clock.systemUTC());
	}

	@Test
	void a_change_that_cuts_its_own_connection_is_undone_by_the_server_itself() throws Exception {
		String former = text(exim.configuration());
		try (SshCase ssh = new SshCase()) {
			ssh.with(EximPlace.PROGRAM, RealExim.program().toString()).with(EximPlace.FILE, exim.configuration().toString());
			AtomicBoolean over = new AtomicBoolean();
			Revision revision;
			try (ServerSession far = impatient(ssh)) {
				Plan plan = far.plan(far.read().policy().with(listener(OTHER, Security.STARTTLS, Role.RELAY)));
				revision = far.backup(plan);
				assertThrows(BackendException.class, () -> far.apply(plan, ssh.cutting("Putting", over)));
			}
			over.set(true);

			new ChangeFolder(state()).awaitDecision(revision.id());

			assertEquals(former, text(exim.configuration()));
			assertThrows(IOException.class, () -> at(OTHER));
			at(587).close();
		}
	}

	@Test
	void what_nobody_confirms_is_undone_by_the_server_and_cannot_be_confirmed_any_more() throws Exception {
		String former = text(exim.configuration());
		try (SshCase ssh = new SshCase()) {
			ssh.with(EximPlace.PROGRAM, RealExim.program().toString()).with(EximPlace.FILE, exim.configuration().toString());
			try (ServerSession far = impatient(ssh)) {
				Plan plan = far.plan(far.read().policy().with(listener(OTHER, Security.STARTTLS, Role.RELAY)));
				Revision revision = far.backup(plan);
				far.apply(plan, Progress.none());
				at(OTHER).close();

				new ChangeFolder(state()).awaitDecision(revision.id());

				assertEquals(former, text(exim.configuration()));
				assertThrows(IOException.class, () -> at(OTHER));
				assertTrue(assertThrows(BackendException.class, () -> far.confirm(revision)).getMessage().contains("by itself"));
			}
		}
	}

	@Test
	void a_plan_says_what_becomes_of_a_change_that_nobody_confirms() throws Exception {
		Plan plan = session.plan(session.read().policy().with(listener(OTHER, Security.STARTTLS, Role.RELAY)));

		assertTrue(plan.changes().getLast().summary().contains("undoes the change by itself if Postern does not confirm it within 5 min"),
				plan.changes()::toString);
	}

	@Test
	void a_file_that_was_lost_with_the_folder_of_its_change_is_put_back_from_the_revision() throws Exception {
		String former = text(exim.configuration());
		Revision revision = apply(session.read().policy().with(listener(OTHER, Security.STARTTLS, Role.RELAY)));
		Files.move(state(), folder.resolve("lost"));

		session.restore(revision);

		assertEquals(former, text(exim.configuration()));
	}

	@Test
	void who_has_not_logged_in_sends_nothing_where_a_log_in_is_stated_and_nobody_without_tls() throws Exception {
		apply(PortPolicy.empty().withListeners(List.of(listener(25, Security.STARTTLS, Role.RELAY),
				listener(587, Security.STARTTLS_REQUIRED, Role.SUBMISSION))));

		try (Smtp submission = at(587)) {
			assertFalse(submission.ehlo().contains("AUTH"), "no log-in before TLS");
			assertTrue(submission.say("MAIL FROM:<anna@example.test>").contains("TLS is needed first"));
			submission.say("STARTTLS");
			submission.overTls();
			assertTrue(submission.ehlo().contains("AUTH"));
			assertTrue(submission.say("MAIL FROM:<anna@example.test>").contains("Log in first"));
		}
		try (Smtp relay = at(25)) {
			relay.ehlo();
			assertTrue(relay.say("MAIL FROM:<stranger@example.org>").startsWith("250"));
			assertTrue(relay.say("RCPT TO:<anna@example.test>").startsWith("250"), "other servers deliver as before");
		}
	}

	@Test
	void a_file_that_exim_would_refuse_is_never_put_in_place() throws Exception {
		PortPolicy present = session.read().policy();
		Plan plan = session.plan(new PortPolicy(present.listeners(), present.tls(), Map.of())
				.with(listener(OTHER, Security.STARTTLS, Role.RELAY)));
		String broken = text(exim.configuration()).replace("begin acl", ".include /nowhere/postern\nbegin acl");
		Files.writeString(exim.configuration(), broken);

		assertThrows(BackendException.class, () -> session.backup(plan), "another file than the plan was made from");
		BackendException refused = assertThrows(BackendException.class,
				() -> session.plan(present.with(listener(OTHER, Security.STARTTLS, Role.RELAY))));

		assertTrue(refused.getMessage().contains("/nowhere/postern"), refused::getMessage);
		assertEquals(broken, text(exim.configuration()));
	}

	@Test
	void what_cannot_be_expressed_is_told() throws Exception {
		PortPolicy wanted = session.read().policy()
				.with(Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS))
				.with(Listener.of("smtp", 2600, Security.NONE, Authentication.TLS_ONLY, Role.SUBMISSION));

		assertEquals(List.of("exim.protocol-not-served", "exim.login-needs-tls"),
				session.plan(wanted).findings().stream().map(Finding::id).toList());
	}

	@Test
	void a_file_that_is_not_there_is_told_with_its_setting() {
		BackendException missing = assertThrows(BackendException.class, () -> open("/nowhere/exim.conf").read());

		assertTrue(missing.getMessage().contains("/nowhere/exim.conf"), missing::getMessage);
		assertTrue(missing.remedy().contains("exim-config"), missing::remedy);
	}
}
