package org.postern.core.internal.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Rulebook;
import org.postern.core.internal.net.PortProbe.Answer;

class FilterReasoningTest {

	private static final String HOST = "mail.example.test";
	private static final String CONTROL = "mx.elsewhere.test";
	private static final Map<Character, Answer> ANSWERS = Map.of('o', new Answer.Open(), 'r', new Answer.Refused(), '-',
			new Answer.Silent("timed out"));

	/** A place that a test lays out; what it says nothing about is silent. */
	private record Place(String label, boolean isServer, Map<String, Answer> answers) implements Vantage {

		Place(String label, boolean isServer) {
			this(label, isServer, new HashMap<>());
		}

		@Override
		public Optional<Answer> connect(InetAddress address, int port) {
			return Optional.of(answers.getOrDefault(address.getHostAddress() + ":" + port, new Answer.Silent("timed out")));
		}
	}

	private final Place here = new Place("this computer", false);
	private final Place server = new Place("the server", true);

	private static InetAddress address(String literal) {
		try {
			return InetAddress.getByName(literal);
		} catch (UnknownHostException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private static FilterSeen examine(boolean control, List<Vantage> vantages, String... addresses)
			throws InterruptedException {
		List<InetAddress> all = new ArrayList<>();
		for (String literal : addresses) {
			all.add(address(literal));
		}
		Optional<Suspect.Control> other = control
				? Optional.of(new Suspect.Control(CONTROL, List.of(address("192.0.2.9"))))
				: Optional.empty();
		return new FilterTrials(vantages, new CancelSource()).examine(new Suspect(HOST, all, other));
	}

	private static List<String> ids(FilterSeen seen) {
		Endpoint endpoint = new Endpoint("smtp", HOST, 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
		return Rulebook.of(new FilterRules().all())
				.judge(seen, new Circumstances(endpoint, Optional.empty(), Instant.EPOCH)).stream().map(Finding::id).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// 25, 587, control, server itself (each: open, refused, silent -, not asked .) | verdict | finding
			"o--. . | OPEN             | connect.unsteady", "o-oo o | OPEN | connect.unsteady",
			"-o.. . | FILTERED         | connect.filtered-25", "-r.. . | FILTERED | connect.filtered-25",
			"-o-. . | FILTERED_HERE    | connect.filtered-25", "-oo. . | FILTERED_THERE | connect.filtered-at-server",
			"-or. . | FILTERED_THERE   | connect.filtered-at-server",
			"--.. . | HOST_SILENT      | connect.host-silent", "--o. . | HOST_SILENT | connect.host-silent",
			"---. . | UNKNOWN          | connect.filter-unknown",
			"r-.. . | REFUSED          | ''", "r-o. . | REFUSED | ''", "r--. . | REFUSED | ''",
			"r-r. . | FILTERED_HERE    | connect.filtered-25",
			"-o.. o | FILTERED_HERE    | connect.filtered-25", "--.. o | FILTERED_HERE | connect.filtered-25",
			"r-.. o | FILTERED_HERE    | connect.filtered-25",
			"-o.. r | CLOSED_AT_SERVER | connect.closed-at-server", "-oo. - | CLOSED_AT_SERVER | connect.closed-at-server" })
	void the_verdict_follows_from_what_answers(String answers, Verdict verdict, String finding) throws InterruptedException {
		here.answers().put("192.0.2.1:25", ANSWERS.get(answers.charAt(0)));
		here.answers().put("192.0.2.1:587", ANSWERS.get(answers.charAt(1)));
		boolean control = answers.charAt(2) != '.';
		if (control) {
			here.answers().put("192.0.2.9:25", ANSWERS.get(answers.charAt(2)));
		}
		boolean there = answers.charAt(5) != '.';
		if (there) {
			server.answers().put("192.0.2.1:25", ANSWERS.get(answers.charAt(5)));
		}
		FilterSeen seen = examine(control, there ? List.of(here, server) : List.of(here), "192.0.2.1");
		assertEquals(verdict, seen.verdict(), seen.reasons()::toString);
		assertEquals(finding.isEmpty() ? List.of() : List.of(finding), ids(seen));
		assertFalse(seen.reasons().isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			// IPv4 25, IPv6 25, IPv4 587, IPv6 587
			"o-oo | FILTERED_IPV6 | connect.filtered-family", "o--r | FILTERED_IPV6 | connect.filtered-family",
			"-ooo | FILTERED_IPV4 | connect.filtered-family", "o-o- | UNKNOWN | connect.filter-unknown",
			"-o-o | UNKNOWN       | connect.filter-unknown", "oroo | UNKNOWN | connect.filter-unknown",
			"--oo | FILTERED      | connect.filtered-25", "oooo | OPEN | connect.unsteady" })
	void families_of_addresses_are_told_apart(String answers, Verdict verdict, String finding) throws InterruptedException {
		here.answers().put("192.0.2.1:25", ANSWERS.get(answers.charAt(0)));
		here.answers().put("2001:db8:0:0:0:0:0:1:25", ANSWERS.get(answers.charAt(1)));
		here.answers().put("192.0.2.1:587", ANSWERS.get(answers.charAt(2)));
		here.answers().put("2001:db8:0:0:0:0:0:1:587", ANSWERS.get(answers.charAt(3)));
		FilterSeen seen = examine(false, List.of(here), "192.0.2.1", "2001:db8::1");
		assertEquals(verdict, seen.verdict(), seen.reasons()::toString);
		assertEquals(finding.isEmpty() ? List.of() : List.of(finding), ids(seen));
	}

	@Test
	void two_addresses_of_one_family_of_which_one_is_silent_are_no_filter_of_a_family() throws InterruptedException {
		here.answers().put("192.0.2.1:25", new Answer.Open());
		FilterSeen seen = examine(false, List.of(here), "192.0.2.1", "192.0.2.2");
		assertEquals(Verdict.UNKNOWN, seen.verdict());
	}

	@Test
	void the_reasoning_is_told_with_every_trial() throws InterruptedException {
		here.answers().put("192.0.2.1:465", new Answer.Open());
		here.answers().put("192.0.2.1:2525", new Answer.Refused());
		assertEquals("""
				mail.example.test is there: it answers on 465 and refuses 2525, while port 25 is silent.
				Port 25 of mx.elsewhere.test is silent too, so it is dropped here.
				It was looked at from this computer only, not from the server itself.
				mail.example.test:25 (192.0.2.1) from this computer: no answer (timed out)
				mail.example.test:2525 (192.0.2.1) from this computer: refused
				mail.example.test:587 (192.0.2.1) from this computer: no answer (timed out)
				mail.example.test:465 (192.0.2.1) from this computer: open
				mx.elsewhere.test:25 (192.0.2.9) from this computer: no answer (timed out)""",
				String.join("\n", examine(true, List.of(here), "192.0.2.1").evidence()));
	}

	@Test
	void open_there_and_closed_here_is_a_filter_and_needs_no_other_comparison() throws InterruptedException {
		server.answers().put("192.0.2.1:25", new Answer.Open());
		FilterSeen seen = examine(false, List.of(here, server), "192.0.2.1");
		assertEquals(List.of("Port 25 is open as seen from the server itself, and does not answer here: something between "
				+ "drops it."), seen.reasons());
		assertTrue(seen.evidence().contains("mail.example.test:25 (192.0.2.1) from the server: open"));
	}

	@Test
	void this_computer_asks_with_its_own_patience() throws InterruptedException {
		CancelSource cancel = new CancelSource();
		Vantage real = new ThisComputer((address, port, timeout, cancellation) -> {
			cancellation.check();
			return new Answer.Silent(timeout.toMillis() + " ms");
		}, Duration.ofMillis(70), cancel);
		assertEquals(Optional.of(new Answer.Silent("70 ms")), real.connect(address("192.0.2.1"), 25));
		cancel.cancel();
		assertThrows(InterruptedException.class, () -> new FilterTrials(List.of(real), cancel)
				.examine(new Suspect(HOST, List.of(address("192.0.2.1")), Optional.empty())));
	}
}
