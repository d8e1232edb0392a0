package org.postern.core.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.core.internal.filter.FakeView;

/** A port that does not answer here, looked at from the server itself. */
class SecondVantageTest {

	private final TestBench bench = new TestBench();

	@BeforeEach
	void silent() {
		bench.addresses("10.1.2.3");
		bench.depth = Depth.THOROUGH;
		bench.protocols.get("imap").failing("10.1.2.3:143", Stage.CONNECT, "connect.timed-out");
		bench.protocols.get("smtp").failing("10.1.2.3:25", Stage.CONNECT, "connect.timed-out");
	}

	private FakeView seen(RemoteProbe.Answer answer) {
		FakeView view = new FakeView(Optional.of(answer));
		bench.server = Optional.of(view::session);
		return view;
	}

	private List<Finding> findings(String protocol, int port) throws InterruptedException {
		return bench.test(false, TestBench.endpoint(protocol, port)).findings();
	}

	private static List<String> ids(List<Finding> findings) {
		return findings.stream().map(Finding::id).toList();
	}

	@Test
	void open_there_and_closed_here_is_a_filter() throws Exception {
		seen(RemoteProbe.Answer.OPEN);
		List<Finding> found = findings("imap", 143);
		assertEquals(List.of("connect.open-there-closed-here", "connect.timed-out"), ids(found));
		assertEquals(List.of("mail.example.test:143 (10.1.2.3) from the server itself: open"),
				found.getFirst().evidence());
	}

	@Test
	void closed_there_too_is_no_filter() throws Exception {
		seen(RemoteProbe.Answer.REFUSED);
		assertEquals(List.of("connect.closed-there-too", "connect.timed-out"), ids(findings("imap", 143)));
	}

	@Test
	void a_silence_there_too_says_nothing_new() throws Exception {
		seen(RemoteProbe.Answer.SILENT);
		assertEquals(List.of("connect.timed-out"), ids(findings("imap", 143)));
	}

	@Test
	void port_25_that_is_open_there_is_filtered_on_the_way() throws Exception {
		seen(RemoteProbe.Answer.OPEN);
		Finding found = findings("smtp", 25).getFirst();
		assertEquals("connect.filtered-25", found.id());
		assertTrue(found.evidence().contains("mail.example.test:25 (10.1.2.3) from the server itself: open"),
				found.evidence().toString());
	}

	@Test
	void a_usual_test_does_not_go_to_the_server() throws Exception {
		FakeView view = seen(RemoteProbe.Answer.OPEN);
		bench.depth = Depth.STANDARD;
		assertEquals(List.of("connect.timed-out"), ids(findings("imap", 143)));
		assertEquals(0, view.opened());
	}

	@Test
	void a_port_that_answers_is_not_looked_at_from_the_server() throws Exception {
		FakeView view = seen(RemoteProbe.Answer.OPEN);
		bench.test(false, TestBench.POP3);
		assertEquals(0, view.opened());
	}
}
