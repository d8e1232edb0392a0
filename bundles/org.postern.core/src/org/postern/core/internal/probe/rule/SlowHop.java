package org.postern.core.internal.probe.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.internal.probe.journey.Hop;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.net.rule.FactRule;

/** A server that kept the message for long. */
final class SlowHop extends FactRule<Journey> {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	SlowHop() {
		super(Journey.class, new RuleInfo("journey.slow", Severity.WARNING,
				"The message was held up on its way.",
				"Greylisting, a slow virus scanner, or a queue that is full keeps mail from arriving at once.",
				"Look into the log of the server named, at the times of the two hops.",
				Reference.rfc(5321, "4.5.4")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		List<Hop> hops = seen.hops();
		return IntStream.range(1, hops.size())
				.filter(i -> hops.get(i).after(hops.get(i - 1)).filter(time -> time.compareTo(LONGEST) > 0).isPresent())
				.mapToObj(i -> info().finding("The message needed "
						+ hops.get(i).after(hops.get(i - 1)).orElseThrow().toSeconds() + " seconds from "
						+ hops.get(i - 1).by() + " to " + hops.get(i).by() + ".").withEvidence(seen.describe()))
				.findFirst();
	}
}
