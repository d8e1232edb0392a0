package org.postern.core.internal.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Authentication;
import org.postern.core.internal.probe.rule.OneWayOnly;

/**
 * Sends a message over every outgoing endpoint and finds it again: the first one's by every incoming endpoint, the
 * others' by one endpoint of each protocol. Nothing is sent that could not be found and removed again.
 */
final class RoundTrip {

	private final TestContext context;
	private final List<EndpointOutcome> senders;
	private final List<EndpointOutcome> readers;

	RoundTrip(TestContext context, List<EndpointOutcome> outcomes) {
		this.context = context;
		this.senders = senders(outcomes);
		this.readers = Stream.of("imap", "pop3").flatMap(protocol -> of(outcomes, protocol)).toList();
	}

	private static Stream<EndpointOutcome> of(List<EndpointOutcome> outcomes, String protocol) {
		return outcomes.stream().filter(outcome -> outcome.endpoint().protocol().equals(protocol));
	}

	/** Where users log in to send; a port between servers only if there is no other. */
	private static List<EndpointOutcome> senders(List<EndpointOutcome> outcomes) {
		List<EndpointOutcome> all = of(outcomes, "smtp").toList();
		List<EndpointOutcome> forUsers = all.stream()
				.filter(outcome -> outcome.endpoint().authentication() != Authentication.NONE).toList();
		return forUsers.isEmpty() ? all : forUsers;
	}

	List<Step> run() throws InterruptedException {
		if (senders.isEmpty() || readers.isEmpty()) {
			return List.of(tell(oneWayOnly()));
		}
		List<Step> steps = new ArrayList<>();
		List<EndpointOutcome> working = readers.stream().filter(reader -> reader.usable().isPresent()).toList();
		List<EndpointOutcome> wanted = readers;
		for (EndpointOutcome sender : senders) {
			steps.addAll(sender.usable().isPresent() && !working.isEmpty() ? trip(sender, wanted, working)
					: unknown(sender, wanted));
			wanted = sender.usable().isPresent() ? oneOfEach(working.isEmpty() ? readers : working) : wanted;
		}
		return steps;
	}

	private static List<EndpointOutcome> oneOfEach(List<EndpointOutcome> readers) {
		return Stream.of("imap", "pop3").flatMap(protocol -> of(readers, protocol).limit(1)).toList();
	}

	private List<Step> trip(EndpointOutcome sender, List<EndpointOutcome> wanted, List<EndpointOutcome> working)
			throws InterruptedException {
		return new Trip(context, sender, wanted, working.getFirst()).run();
	}

	private List<Step> unknown(EndpointOutcome sender, List<EndpointOutcome> wanted) {
		Stage blame = sender.blame().or(() -> readers.getFirst().blame()).orElse(Stage.CONNECT);
		List<Step> steps = new ArrayList<>();
		steps.add(tell(Step.unknown(Stage.SEND, EndpointOutcome.place(sender.endpoint()), blame)));
		wanted.forEach(reader -> steps
				.add(tell(Step.unknown(Stage.RECEIVE, EndpointOutcome.place(reader.endpoint()), blame))));
		return steps;
	}

	private Step tell(Step step) {
		context.listener().roundTrip(step);
		return step;
	}

	private Step oneWayOnly() {
		Stage stage = senders.isEmpty() ? Stage.SEND : Stage.RECEIVE;
		String missing = senders.isEmpty() ? "to send (SMTP)" : "to read (IMAP or POP3)";
		return Step.done(stage, "", new Stopwatch().elapsed(), List.of(),
				context.judge(context.request().endpoints().getFirst(), new OneWayOnly(missing)));
	}
}
