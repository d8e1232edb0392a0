package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationRequest;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestReport;

class SimulateCommandTest {

	private static final Endpoint IMAPS = new Endpoint("imap", "mail.example.org", 993, Security.IMPLICIT_TLS,
			Authentication.TLS_ONLY, Role.ACCESS);
	private static final Endpoint SUBMISSION = new Endpoint("smtp", "mail.example.org", 587, Security.STARTTLS_REQUIRED,
			Authentication.TLS_ONLY, Role.SUBMISSION);

	private final World world = new World();

	private static Simulation thunderbird(SimulationRequest request) {
		ClientServer reading = new ClientServer(IMAPS, List.of("anna@example.org"), "socketType SSL");
		ClientServer sending = new ClientServer(SUBMISSION, List.of("anna"), "socketType STARTTLS");
		String wellKnown = "https://example.org/.well-known/autoconfig/mail/config-v1.1.xml";
		Ending ending = new Ending(MailProgram.THUNDERBIRD, request.address(),
				List.of(new Attempt(Method.AUTOCONFIG, "https://autoconfig.example.org/mail/config-v1.1.xml",
						new Outcome.TlsProblem(Outcome.TlsProblem.Kind.WRONG_NAME, "")),
						new Attempt(Method.AUTOCONFIG, wellKnown, new Outcome.Found(List.of(reading, sending)))),
				Optional.of(new AccountSettings(Method.AUTOCONFIG, wellKnown, false, Optional.of(reading),
						Optional.of(sending))), request.meant());
		Finding finding = Finding.of("client.wrong-user-name", Severity.ERROR, "Thunderbird would log in as 'anna'.",
				"The login fails.", "Correct the user name.").at("Thunderbird");
		return new Simulation(ending, request.test() ? Optional.of(report()) : Optional.empty(), List.of(finding));
	}

	private static TestReport report() {
		Finding refused = Finding.of("connect.refused", Severity.ERROR, "Nothing listens there.", "Because.", "Open it.");
		Step failed = Step.done(Stage.CONNECT, "192.0.2.1:587", Duration.ofMillis(3), List.of(), List.of(refused));
		return new TestReport(Instant.EPOCH, Duration.ofMillis(5),
				List.of(new EndpointReport(IMAPS, List.of(), List.of()),
						new EndpointReport(SUBMISSION, List.of(failed), List.of())), List.of());
	}

	private static Simulation apple(SimulationRequest request) {
		return new Simulation(new Ending(MailProgram.APPLE_MAIL, request.address(),
				List.of(new Attempt(Method.PROVIDER_LIST, "Apple's list of providers", new Outcome.NotAsked("on purpose")),
						new Attempt(Method.SRV, "_imaps._tcp.example.org", new Outcome.NotThere("no such record")),
						new Attempt(Method.SRV, "_imap._tcp.example.org", new Outcome.NotThere("no such record"))),
				Optional.empty(), request.meant()), Optional.empty(), List.of());
	}

	@Test
	void attempts_conclusion_test_and_findings_are_read_out() {
		world.simulator = (request, listener) -> List.of(thunderbird(request), apple(request));
		assertEquals(1, world.run("simulate", "anna@example.org", "--test"));
		assertEquals("""
				Thunderbird with anna@example.org
				   1. autoconfig    https://autoconfig.example.org/mail/config-v1.1.xml
				                    the certificate is for another name
				   2. autoconfig    https://example.org/.well-known/autoconfig/mail/config-v1.1.xml
				                    found IMAP mail.example.org:993, TLS (implicit); SMTP mail.example.org:587,
				                    STARTTLS (required)
				  => settings by autoconfig from https://example.org/.well-known/autoconfig/mail/config-v1.1.xml
				     reads at IMAP mail.example.org:993, TLS (implicit), user anna@example.org
				     sends at SMTP mail.example.org:587, STARTTLS (required), user anna
				     tested: IMAP mail.example.org:993, TLS (implicit): passed
				     tested: SMTP mail.example.org:587, STARTTLS (required): failed at connect
				  error: Thunderbird would log in as 'anna'.  (Thunderbird)  [client.wrong-user-name]
				      The login fails.
				      Remedy: Correct the user name.
				  Note: The order is that of its source code. It asks several at once; shown is what counts.

				Apple Mail with anna@example.org
				   1. provider list Apple's list of providers
				                    not asked: on purpose
				   2. SRV           _imaps._tcp.example.org
				   3. SRV           _imap._tcp.example.org
				                    each of these 2: no such record
				  => finds nothing, and asks the user for the settings
				  Note: Apple documents no order. DNS records are asked as RFC 6186 has it, then the usual names
				  are tried.

				""", world.out.toString());
	}

	@Test
	void an_address_of_the_site_is_compared_with_its_policy_and_any_other_is_not() {
		assertEquals(0, world.run("simulate", "anna@example.org"));
		assertEquals(0, world.run("simulate", "ben@elsewhere.test"));
		SimulationRequest ours = world.simulated.getFirst();
		assertEquals(Optional.of("example.org"), ours.meant().map(profile -> profile.domain()));
		assertTrue(ours.policy().isPresent());
		assertEquals(List.of(MailProgram.values()), ours.programs());
		assertFalse(ours.test());
		assertEquals(Duration.ofSeconds(10), ours.timeout());
		assertEquals(Optional.empty(), world.simulated.getLast().meant());
		assertEquals(MailAddress.parse("ben@elsewhere.test"), world.simulated.getLast().address());
	}

	@Test
	void programs_and_patience_can_be_chosen() {
		assertEquals(0, world.run("simulate", "anna@example.org", "--client", "apple,outlook", "--timeout", "1.5", "--test"));
		assertEquals(List.of(MailProgram.APPLE_MAIL, MailProgram.OUTLOOK), world.simulated.getFirst().programs());
		assertEquals(Duration.ofMillis(1500), world.simulated.getFirst().timeout());
		assertTrue(world.simulated.getFirst().test());
	}

	@Test
	void what_is_not_understood_is_said_with_the_choices() {
		assertEquals(2, world.run("simulate", "anna@example.org", "--client", "pine"));
		assertTrue(world.err.toString().contains("Clients are: thunderbird, outlook, apple."), world.err.toString());
		assertEquals(2, world.run("simulate", "anna"));
		assertEquals(2, world.run("simulate", "anna@example.org", "--timeout", "0"));
		assertEquals(List.of(), world.simulated);
	}

	@Test
	void attempts_are_told_while_it_works() {
		world.simulator = (request, listener) -> {
			listener.tried(MailProgram.OUTLOOK, new Attempt(Method.SRV, "a", new Outcome.NotThere("no such record")));
			return List.of();
		};
		world.run("simulate", "anna@example.org");
		assertEquals("Outlook: SRV a: no such record", world.err.toString().strip());
	}

	@Test
	void json_has_attempts_settings_and_findings() {
		world.simulator = (request, listener) -> List.of(thunderbird(request), apple(request));
		assertEquals(0, world.run("simulate", "anna@example.org", "--json", "--fail-on", "error") - 1);
		String json = world.out.toString();
		for (String part : List.of("\"command\": \"simulate\"", "\"program\": \"thunderbird\"", "\"outcome\": \"tls-problem\"",
				"\"method\": \"autoconfig\"", "\"plainHttp\": false", "\"users\": [\n", "\"id\": \"client.wrong-user-name\"",
				"\"method\": \"provider-list\"", "\"outcome\": \"not-there\"")) {
			assertTrue(json.contains(part), part + " in " + json);
		}
	}
}
