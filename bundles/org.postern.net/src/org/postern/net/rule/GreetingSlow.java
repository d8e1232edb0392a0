package org.postern.net.rule;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Role;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Greeting;

/** A greeting that users wait for on every connection. */
final class GreetingSlow extends FactRule<Greeting> {

	private static final Duration SLOW = Duration.ofSeconds(3);

	GreetingSlow() {
		super(Greeting.class, new RuleInfo("greeting.slow", Severity.WARNING,
				"The server takes three seconds or more to greet.",
				"Either it waits on purpose, for senders of spam give up or talk too early (greet delay, tarpit), or it "
						+ "looks up the name of the client's address and the name server does not answer (often 5 seconds "
						+ "or a multiple), or it has no process left. People wait this long each time they connect; some "
						+ "programs give up.",
				"Keep greet delays to port 25 and away from users; give the server a name server near by, or switch the "
						+ "reverse look-up off; look at its limit of processes.",
				Reference.rfc(5321, "4.5.3.2.1")));
	}

	/** Between servers a delay is a common defence and nobody waits: advice. */
	@Override
	public Optional<Finding> judge(Greeting greeting, Circumstances at) {
		if (greeting.delay().compareTo(SLOW) < 0) {
			return Optional.empty();
		}
		Finding found = info().finding("The server took " + seconds(greeting.delay()) + " to greet.").withEvidence(
				List.of("first byte after " + seconds(greeting.silence()), "complete after " + seconds(greeting.delay())));
		return Optional.of(at.endpoint().role() == Role.RELAY ? found.withSeverity(Severity.ADVICE) : found);
	}

	private static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
	}
}
