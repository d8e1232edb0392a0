package org.postern.core.internal.probe.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.internal.probe.journey.Hop;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.net.rule.FactRule;

/** A server whose clock is wrong. */
final class ClockSkew extends FactRule<Journey> {

	/** Less is the time that the message was under way. */
	private static final Duration LARGEST = Duration.ofSeconds(60);

	ClockSkew() {
		super(Journey.class, new RuleInfo("journey.clock", Severity.WARNING,
				"A server's clock differs from this computer's.",
				"Mail is sorted by these times: it appears at the wrong place in the list, tokens and "
				+ "certificates fail early or late.",
				"Let the server (or this computer) take its time from a time server (NTP).",
				Reference.rfc(5321, "4.4")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		return seen.hops().stream().filter(hop -> skew(hop, seen).compareTo(LARGEST) > 0).findFirst()
				.map(hop -> info().finding("The clock of " + hop.by() + " differs from this computer's by about "
						+ skew(hop, seen).toSeconds() + " seconds.").withEvidence(seen.describe()));
	}

	/** How far a time lies outside of the time that the message was under way. */
	private static Duration skew(Hop hop, Journey journey) {
		Instant time = hop.time().orElse(journey.seen());
		if (time.isBefore(journey.sent())) {
			return Duration.between(time, journey.sent());
		}
		return time.isAfter(journey.seen()) ? Duration.between(journey.seen(), time) : Duration.ZERO;
	}
}
