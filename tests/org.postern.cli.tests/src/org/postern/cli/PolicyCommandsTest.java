package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.drift.LiveState;

class PolicyCommandsTest {

	private static final Finding WARNING = Finding.of("smtp.relay-without-starttls", Severity.WARNING,
			"Port 25 has no STARTTLS.", "Mail between servers can be read on the way.", "Switch STARTTLS on.")
			.at("smtp:25").withEvidence(List.of("250 HELP"));

	private final World world = new World();

	@Test
	void review_reads_findings_out_with_their_remedy() {
		world.findings = List.of(WARNING);
		assertEquals(0, world.run("review"));
		assertEquals("""
				mail: 1 finding
				  warning: Port 25 has no STARTTLS.  (smtp:25)  [smtp.relay-without-starttls]
				      Mail between servers can be read on the way.
				      Remedy: Switch STARTTLS on.
				      | 250 HELP
				""", world.out.toString());
	}

	@ParameterizedTest
	@CsvSource({ "error,0", "WARNING,1", "advice,1", "info,1" })
	void review_fails_from_the_severity_that_is_asked_for(String severity, int exitCode) {
		world.findings = List.of(WARNING);
		assertEquals(exitCode, world.run("review", "mail", "--fail-on", severity));
	}

	@Test
	void review_answers_programs_in_json() {
		world.findings = List.of(WARNING);
		assertEquals(1, world.run("review", "--fail-on=info", "--json"));
		assertEquals("""
				{
				  "postern": 1,
				  "command": "review",
				  "exitCode": 1,
				  "site": "/site",
				  "servers": [
				    {
				      "server": "mail",
				      "findings": [
				        {
				          "id": "smtp.relay-without-starttls",
				          "severity": "warning",
				          "place": "smtp:25",
				          "summary": "Port 25 has no STARTTLS.",
				          "explanation": "Mail between servers can be read on the way.",
				          "remedy": "Switch STARTTLS on.",
				          "evidence": [
				            "250 HELP"
				          ]
				        }
				      ]
				    }
				  ],
				  "plugins": []
				}
				""", world.out.toString());
	}

	@Test
	void an_unknown_server_is_answered_with_those_there_are() {
		assertEquals(2, world.run("plan", "mial"));
		assertEquals("postern: There is no server 'mial' in /site\n  Servers are: mail.\n", world.err.toString());
	}

	@Test
	void every_problem_of_a_broken_site_is_told_with_its_place() {
		assertEquals(2, world.runBare("review", "--site", "/elsewhere"));
		assertEquals("""
				postern: /elsewhere/site.yaml: This is no site. Make one: postern init.
				postern: /elsewhere/servers/mail.yaml:3:9: Port 0 is out of range. Write 25.
				""", world.err.toString());
	}

	@Test
	void a_failure_is_json_too_where_json_is_asked_for() {
		assertEquals(2, world.run("plan", "mial", "--json"));
		assertTrue(world.out.toString().contains("\"remedy\": \"Servers are: mail.\""), world.out.toString());
	}

	@Test
	void plan_shows_what_would_change_and_changes_nothing() {
		assertEquals(0, world.run("plan", "mail"));
		assertEquals("""
				mail: 3 changes
				  * listen on 2525
				    listeners.conf
				      @@
				        c
				        d
				      + port 2525
				  * reload the server
				    $ systemctl reload mail
				  * wait for it
				""", world.out.toString());
		assertEquals(List.of(), world.changes.done);
	}

	@Test
	void an_empty_plan_is_said_to_be_one() {
		world.changes.changes = List.of();
		assertEquals(0, world.run("plan", "mail"));
		assertEquals("mail: nothing to change, the server is as the policy says\n", world.out.toString());
	}

	@Test
	void apply_shows_the_proof_of_every_listener_and_how_to_undo() {
		assertEquals(0, world.run("apply", "mail"));
		assertTrue(world.out.toString().endsWith("""
				applied and proven
				  proven  IMAP 993, TLS (implicit)        open at 10993    as seen  7 ms
				  proven  SMTP 587, STARTTLS (required)   open at 10587    as seen  7 ms
				  proven  SMTP 2525, STARTTLS (required)  open at 12525    as seen  7 ms
				  proven  SMTP 25, STARTTLS (required)    closed at 10025  as seen  7 ms
				Revision r2; to undo it: postern rollback mail r2
				"""), world.out.toString());
		assertEquals("  Reloading\n", world.err.toString());
	}

	@Test
	void a_change_that_was_rolled_back_fails_and_says_why() {
		world.changes.failure = Optional.of(Finding.of("change.port-busy", Severity.ERROR,
				"Port 12525 is taken by another program.", "It was opened first.", "Stop it."));
		assertEquals(3, world.run("apply", "mail", "--quiet"));
		assertTrue(world.out.toString().contains("failed and rolled back"), world.out.toString());
		assertTrue(world.out.toString().contains("Remedy: Stop it."), world.out.toString());
		assertEquals("", world.err.toString());
	}

	@Test
	void rollback_undoes_the_last_change_unless_another_is_named() {
		assertEquals(0, world.run("rollback", "mail"));
		assertEquals(0, world.run("rollback", "mail", "r1"));
		assertEquals(2, world.run("rollback", "mail", "r9"));
		assertEquals(List.of("restore r2", "restore r1"), world.changes.done);
	}

	@Test
	void rollback_first_undoes_a_change_that_was_interrupted() {
		world.changes.interrupted = Optional.of(FakeChanges.FIRST);
		assertEquals(0, world.run("rollback", "mail"));
		assertEquals(List.of("restore r1"), world.changes.done);
	}

	@Test
	void rollback_lists_what_there_is_to_undo() {
		assertEquals(0, world.run("rollback", "mail", "--list"));
		assertEquals("""
				r2  1970-01-01T00:00:00Z  open 2525
				r1  1970-01-01T00:00:00Z  the first change
				""", world.out.toString());
		assertEquals(List.of(), world.changes.done);
	}

	@Test
	void status_sets_each_listener_beside_reality() {
		world.drift = new DriftReport("mail", true,
				List.of(new ListenerStatus(World.IMAPS, 10_993, LiveState.OPEN, "TLSv1.3"),
						new ListenerStatus(World.FALLBACK, 12_525, LiveState.DIFFERS, "refused")),
				List.of(WARNING));
		assertEquals(1, world.run("status", "--fail-on", "warning"));
		assertTrue(world.out.toString().startsWith("""
				mail (mail.example.org): running
				  open     imap  993 > 10993   TLS (implicit)       TLSv1.3
				  differs  smtp  2525 > 12525  STARTTLS (required)  refused
				  warning: Port 25 has no STARTTLS.  (smtp:25)  [smtp.relay-without-starttls]
				"""), world.out.toString());
	}
}
