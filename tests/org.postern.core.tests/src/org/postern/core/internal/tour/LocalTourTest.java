package org.postern.core.internal.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.Term;
import org.postern.api.progress.CancelSource;
import org.postern.core.internal.tour.Estate.Fault;
import org.postern.core.tour.TourListener;

class LocalTourTest implements TourListener {

	private final List<TourStep> steps = new ArrayList<>();
	private final CancelSource cancel = new CancelSource();
	private int cancelAt = Integer.MAX_VALUE;

	@Test
	void the_whole_main_job_is_shown() throws InterruptedException {
		Estate estate = new Estate(Fault.NONE);
		assertTrue(run(estate), steps::toString);
		assertEquals(9, steps.size());
		assertTrue(steps.stream().allMatch(TourStep::passed));
		assertEquals(List.of("create /practice", "add local with {data=data}", "start",
				"send to 12525", "delete by pop3", "stop", "close"), estate.done);
	}

	@Test
	void a_practice_server_beside_a_running_one_gets_ports_of_its_own() throws InterruptedException {
		Estate estate = new Estate(Fault.NONE);
		estate.offset = 13_000;
		assertTrue(run(estate), steps::toString);
		assertTrue(estate.done.contains("send to 15525"), estate.done::toString);
	}

	@Test
	void clients_are_shown_to_be_told_of_2525() throws InterruptedException {
		Estate estate = new Estate(Fault.NONE);
		run(estate);
		assertTrue(steps.get(5).details().contains(
				"+ SMTP localhost:" + estate.server.livePort(2525) + ", STARTTLS (optional)"), steps::toString);
	}

	@Test
	void in_the_end_2525_is_closed_and_mail_still_held() throws InterruptedException {
		Estate estate = new Estate(Fault.NONE);
		run(estate);
		assertFalse(estate.server.policy().find("smtp", 2525).orElseThrow().enabled());
		assertEquals(Term.ofDays(14), estate.server.policy().retention().hold());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "NOT_INSTALLED | 1 | The local mail server is not installed",
			"EMPTY_PLAN | 4 | The plan is empty although the policy was changed",
			"ROLLED_BACK | 5 | failed and rolled back: The server refused. Do this.",
			"NOT_PROVEN | 5 | Port 2525 was not proven to be open", "NOT_TOLD | 6 | Clients are not told of SMTP",
			"SEND_FAILS | 7 | send failed: The server refused.",
			"NOT_DELIVERED | 8 | The message that was sent is not to be found by POP3",
			"STILL_THERE | 8 | The message is still seen by POP3 after it was deleted",
			"LOST | 8 | IMAP localhost:", "STAYS_OPEN | 9 | Port 2525 was not proven to be closed" })
	void the_tour_ends_where_something_is_not_as_it_should_be(Fault fault, int step, String message)
			throws InterruptedException {
		Estate estate = new Estate(fault);
		assertFalse(run(estate));
		assertEquals(step, steps.size());
		assertFalse(steps.getLast().passed());
		assertTrue(steps.getLast().details().getFirst().startsWith(message), steps.getLast()::toString);
		assertEquals(estate.done.contains("start"), estate.done.contains("stop"));
	}

	@Test
	void a_cancelled_tour_stops_its_server() {
		Estate estate = new Estate(Fault.NONE);
		cancelAt = 3;
		assertThrows(InterruptedException.class, () -> run(estate));
		assertEquals(List.of("start", "stop", "close"), estate.done.subList(2, 5));
	}

	private boolean run(Estate estate) throws InterruptedException {
		return new LocalTour(estate.services()).run(Path.of("/practice"), this, cancel);
	}

	@Override
	public void started(String title) {
		// the finished step tells its title
	}

	@Override
	public void finished(TourStep step) {
		steps.add(step);
		if (steps.size() == cancelAt) {
			cancel.cancel();
		}
	}
}
