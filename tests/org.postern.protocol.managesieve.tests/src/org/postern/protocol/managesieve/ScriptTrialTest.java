package org.postern.protocol.managesieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.check.Depth;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Rulebook;
import org.postern.api.secret.Secret;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginResult;
import org.postern.net.session.LoginTrials;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserTrials;
import org.postern.testkit.Loopback;
import org.postern.testkit.TestIdentity;

/** Scripts of users on servers that do right and wrong; every rule about them speaks in one of these tests. */
class ScriptTrialTest {

	private final StubSieveServer sieve = new StubSieveServer();
	private final Loopback server = new Loopback(sieve);
	private final Credentials credentials = new Credentials("anna", Secret.of("rosebud-42"), Optional.empty());
	private final CancelSource cancel = new CancelSource();
	private final List<String> transcript = new ArrayList<>();

	@AfterEach
	void stop() {
		server.close();
	}

	private SessionTarget target() {
		Endpoint endpoint = new Endpoint("managesieve", "127.0.0.1", server.port(), Security.NONE,
				Authentication.CLEARTEXT_ALLOWED, Role.ACCESS);
		return new SessionTarget(endpoint, new SieveUsers().protocols().getFirst(), InetAddress.getLoopbackAddress(),
				TestIdentity.of("127.0.0.1").trust(), Duration.ofSeconds(5), cancel);
	}

	private List<String> found() throws InterruptedException {
		Sight seen = new UserTrials(target(), credentials, transcript::add).run(new ScriptTrial());
		Circumstances at = new Circumstances(target().endpoint(), Optional.empty(), Instant.now());
		Rulebook rules = Rulebook.of(new ScriptRules().rules());
		return seen.facts().stream().flatMap(fact -> rules.judge(fact, at).stream()).map(Finding::id).toList();
	}

	@Test
	void a_script_is_stored_and_removed_and_the_users_own_stays_active() throws Exception {
		assertEquals(List.of(), found());
		assertEquals(Map.of("mine", "keep;"), sieve.scripts);
		assertEquals("mine", sieve.active);
		assertTrue(server.heard().stream().noneMatch(line -> line.startsWith("SETACTIVE")));
	}

	@Test
	void what_is_refused_is_named() throws Exception {
		sieve.otherwise.put("PUTSCRIPT", "NO \"no folder for scripts\"");

		assertEquals(List.of("managesieve.script-refused"), found());
	}

	@Test
	void a_full_mailbox_is_no_broken_one() throws Exception {
		sieve.otherwise.put("HAVESPACE", "NO (QUOTA/MAXSCRIPTS) \"too many scripts\"");

		assertEquals(List.of("managesieve.no-room"), found());
	}

	@Test
	void a_server_that_calls_everything_a_script_is_found() throws Exception {
		sieve.otherwise.put("CHECKSCRIPT", "OK");

		assertEquals(List.of("managesieve.bad-script-taken"), found());
	}

	@Test
	void a_server_that_cannot_check_is_not_blamed() throws Exception {
		sieve.otherwise.put("CHECKSCRIPT", "NO \"unknown command\"");

		assertEquals(List.of(), found());
	}

	@Test
	void a_script_that_comes_back_otherwise_is_found() throws Exception {
		sieve.otherwise.put("GETSCRIPT", "{5}\r\nkeep;\r\nOK");

		assertEquals(List.of("managesieve.script-changed"), found());
	}

	@Test
	void another_active_script_is_found() throws Exception {
		sieve.activatedByPut = "other";
		sieve.scripts.put("other", "discard;");

		assertEquals(List.of("managesieve.active-changed"), found());
	}

	@Test
	void a_script_that_cannot_be_deleted_is_found() throws Exception {
		sieve.otherwise.put("DELETESCRIPT", "NO (ACTIVE)");

		assertEquals(List.of("managesieve.script-refused", "managesieve.script-left"), found());
	}

	@Test
	void a_server_that_breaks_off_is_visited_again_to_clean_up() throws Exception {
		sieve.otherwise.put("GETSCRIPT", "RESET");

		assertEquals(List.of("managesieve.scripts-failed"), found());
		assertEquals(Set.of("mine"), sieve.scripts.keySet());
	}

	@Test
	void a_cancelled_trial_ends() throws Exception {
		cancel.cancel();

		assertThrows(InterruptedException.class, this::found);
	}

	@Test
	void a_password_that_is_right_logs_in_and_is_not_shown() throws Exception {
		assertEquals(Optional.of(LoginResult.ACCEPTED),
				new LoginTrials(target(), credentials, transcript::add).run(Depth.STANDARD).result());
		assertTrue(transcript.stream().anyMatch(line -> line.contains("AUTHENTICATE \"PLAIN\" ********")),
				transcript::toString);
	}

	@Test
	void refusals_are_told_apart() throws Exception {
		Map<String, LoginResult> meant = Map.of("NO \"Authentication failed.\"", LoginResult.WRONG_PASSWORD,
				"NO (ENCRYPT-NEEDED) \"no\"", LoginResult.NEEDS_TLS, "NO (AUTH-TOO-WEAK) \"no\"", LoginResult.TOO_WEAK,
				"NO (TRYLATER) \"busy\"", LoginResult.LATER, "BYE \"Too many logins\"", LoginResult.TOO_MANY);
		for (Map.Entry<String, LoginResult> one : meant.entrySet()) {
			sieve.otherwise.put("AUTHENTICATE", one.getKey());

			assertEquals(Optional.of(one.getValue()),
					new LoginTrials(target(), credentials, transcript::add).run(Depth.STANDARD).result(), one.getKey());
		}
	}
}
