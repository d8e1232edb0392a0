package org.postern.core.internal.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.PortProbe.Answer;
import org.postern.core.test.WayToServer;

class TheServerTest {

	private static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

	private static TheServer server(WayToServer way) {
		return new TheServer(way, Duration.ofSeconds(1), Cancellation.never());
	}

	@Test
	void what_the_server_says_of_its_port_is_told_and_the_session_is_closed() throws Exception {
		FakeView view = new FakeView(Optional.of(RemoteProbe.Answer.OPEN));
		try (TheServer server = server(view::session)) {
			assertEquals(Optional.of(new Answer.Open()), server.connect(ADDRESS, 25));
			assertEquals(Optional.of(new Answer.Open()), server.connect(ADDRESS, 993));
			assertEquals(1, view.opened());
		}
		assertTrue(view.isClosed());
	}

	@Test
	void a_refusal_and_a_silence_are_told_apart() throws Exception {
		try (TheServer server = server(new FakeView(Optional.of(RemoteProbe.Answer.REFUSED))::session)) {
			assertEquals(Optional.of(new Answer.Refused()), server.connect(ADDRESS, 25));
		}
		try (TheServer server = server(new FakeView(Optional.of(RemoteProbe.Answer.SILENT))::session)) {
			assertTrue(server.connect(ADDRESS, 25).orElseThrow() instanceof Answer.Silent);
		}
	}

	@Test
	void a_server_that_is_not_reached_tells_nothing_and_is_not_tried_again() throws Exception {
		FakeView view = new FakeView(Optional.empty());
		try (TheServer server = server(() -> {
			view.session();
			throw new BackendException("No way there", "Build one.");
		})) {
			assertEquals(Optional.empty(), server.connect(ADDRESS, 25));
			assertEquals(Optional.empty(), server.connect(ADDRESS, 25));
			assertEquals(Optional.of("No way there"), server.trouble());
			assertEquals(1, view.opened());
		}
	}

	@Test
	void a_server_that_cannot_try_ports_tells_nothing() throws Exception {
		try (TheServer server = server(new FakeView(Optional.empty())::session)) {
			assertFalse(server.connect(ADDRESS, 25).isPresent());
		}
		try (TheServer server = server(new FakeView(Optional.of(RemoteProbe.Answer.UNKNOWN))::session)) {
			assertFalse(server.connect(ADDRESS, 25).isPresent());
			assertTrue(server.trouble().orElseThrow().contains("python3"));
		}
	}
}
