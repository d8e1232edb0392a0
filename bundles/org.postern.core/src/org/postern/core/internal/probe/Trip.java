package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Endpoint;
import org.postern.api.finding.Finding;
import org.postern.api.rule.Fact;
import org.postern.core.internal.net.Waiting;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.core.internal.probe.rule.LetterLeft;
import org.postern.core.internal.probe.rule.LetterLost;
import org.postern.core.internal.probe.rule.MailRefusal;
import org.postern.core.test.Login;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Found;
import org.postern.mail.Letter;

/** One message's way: sent, found by each reader, and removed whatever happens in between. */
final class Trip {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private final TestContext context;
	private final EndpointOutcome sender;
	private final List<EndpointOutcome> readers;
	private final EndpointOutcome remover;
	private final Login login;
	private final Letter letter;
	private final List<Step> steps = new ArrayList<>();
	private final List<Journey> journeys = new ArrayList<>();
	private Instant sent = Instant.now();
	private Stopwatch taken = new Stopwatch();

	Trip(TestContext context, EndpointOutcome sender, List<EndpointOutcome> readers, EndpointOutcome remover) {
		this.context = context;
		this.sender = sender;
		this.readers = readers;
		this.remover = remover;
		this.login = context.request().login().orElseThrow();
		this.letter = TestLetter.of(login.address(), sender.endpoint());
	}

	List<Step> run() throws InterruptedException {
		Step sent = tell(send());
		if (sent.status() != StepStatus.PASSED) {
			readers.forEach(reader -> tell(Step.unknown(Stage.RECEIVE, place(reader), Stage.SEND)));
			tell(Step.unknown(Stage.REMOVE, place(remover), Stage.SEND));
			return steps;
		}
		try {
			for (EndpointOutcome reader : readers) {
				tell(reader.usable().isPresent() ? receive(reader)
						: Step.unknown(Stage.RECEIVE, place(reader), reader.blame().orElse(Stage.CONNECT)));
			}
			tell(remove());
		} catch (InterruptedException e) {
			new Farewell(context.tools().mail()).remove(account(remover), letter.messageId());
			throw e;
		}
		return steps;
	}

	private Step tell(Step step) {
		steps.add(step);
		context.listener().roundTrip(step);
		return step;
	}

	private Step send() throws InterruptedException {
		sent = Instant.now();
		Stopwatch watch = new Stopwatch();
		Answer<String> answer = context.tools().mail().send(account(sender), letter);
		taken = new Stopwatch();
		return switch (answer) {
			case Answer.Done<String> done -> done(Stage.SEND, sender, watch, List.of(done.value()));
			case Answer.Failed<String> failed -> failed(Stage.SEND, sender, watch, failed);
		};
	}

	private Step receive(EndpointOutcome reader) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		for (Duration pause = FIRST_PAUSE;; pause = longer(pause)) {
			Answer<Optional<Found>> answer = context.tools().mail().find(account(reader), letter.messageId());
			switch (answer) {
				case Answer.Failed<Optional<Found>> failed -> {
					return failed(Stage.RECEIVE, reader, watch, failed);
				}
				case Answer.Done<Optional<Found>> done when done.value().isPresent() -> {
					return found(reader, watch, done.value().get());
				}
				case Answer.Done<Optional<Found>> notYet -> {
					if (watch.elapsed().compareTo(context.tools().delivery()) > 0) {
						return judged(Stage.RECEIVE, reader, watch,
								new LetterLost(letter.messageId(), context.tools().delivery()));
					}
				}
			}
			Waiting.pause(pause, context.stop());
		}
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
	}

	private Step remove() throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		Answer<Optional<Found>> answer = context.tools().mail().remove(account(remover), letter.messageId());
		return switch (answer) {
			case Answer.Done<Optional<Found>> done when done.value().isPresent() -> done(Stage.REMOVE, remover, watch,
					List.of("removed " + done.value().get().place()));
			case Answer.Done<Optional<Found>> gone -> done(Stage.REMOVE, remover, watch,
					List.of("the test message is not there to be removed"));
			case Answer.Failed<Optional<Found>> failed -> judged(Stage.REMOVE, remover, watch,
					new LetterLeft(letter.to().toString(), letter.subject(), failed.problem().reply()));
		};
	}

	private Account account(EndpointOutcome outcome) {
		Endpoint endpoint = outcome.endpoint();
		InetAddress address = outcome.usable().orElseThrow();
		return context.account(endpoint, address, login);
	}

	private static String place(EndpointOutcome outcome) {
		return EndpointOutcome.place(outcome.endpoint());
	}

	/** The way is told once: every reader sees the same message. */
	private Step found(EndpointOutcome reader, Stopwatch watch, Found found) {
		List<String> facts = new ArrayList<>(List.of("found in " + found.place(), found.size() + " bytes",
				"seen " + taken.elapsed().toMillis() + " ms after it was taken"));
		Journey journey = Journey.read(found.headers(), sent, Instant.now());
		List<Finding> findings = List.of();
		if (journeys.isEmpty() && !found.headers().isEmpty()) {
			journeys.add(journey);
			facts.addAll(journey.describe());
			findings = context.judge(reader.endpoint(), journey).stream().map(finding -> finding.at(place(reader))).toList();
		}
		return Step.done(Stage.RECEIVE, place(reader), watch.elapsed(), facts, findings);
	}

	/** What was learnt of the way; empty where the message was not found. */
	List<Journey> journeys() {
		return journeys;
	}

	private static Step done(Stage stage, EndpointOutcome where, Stopwatch watch, List<String> facts) {
		return Step.done(stage, place(where), watch.elapsed(), facts, List.of());
	}

	private Step failed(Stage stage, EndpointOutcome where, Stopwatch watch, Answer.Failed<?> failed) {
		return judged(stage, where, watch, new MailRefusal(stage, login.user(), failed.problem()));
	}

	private Step judged(Stage stage, EndpointOutcome where, Stopwatch watch, Fact seen) {
		return context.failed(stage, where.endpoint(), watch.elapsed(), List.of(), seen);
	}
}
