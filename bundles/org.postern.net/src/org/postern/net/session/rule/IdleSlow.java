package org.postern.net.session.rule;

import java.time.Duration;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.IdleArrival;

/** News that are old. */
final class IdleSlow extends FactRule<IdleArrival> {

	private static final Duration LATE = Duration.ofSeconds(5);

	IdleSlow() {
		super(IdleArrival.class, new RuleInfo("idle.slow", Severity.ADVICE,
				"IDLE tells of new mail long after it is there.",
				"Another session saw the message seconds before. Servers that look from time to time, "
						+ "instead of being told, do that.",
				"Let the server be told of new mail (inotify, the notify plugin), or let it look more "
						+ "often.",
				Reference.rfc(2177, "3")));
	}

	@Override
	public Optional<Finding> judge(IdleArrival seen, Circumstances at) {
		return seen.told().isPresent() && seen.seen().isPresent() && seen.told().get().minus(seen.seen().get()).compareTo(LATE) > 0
				? Optional.of(info().finding("IDLE told of the message " + seen.told().get().toSeconds()
						+ " s after the server had taken it; another session saw it after " + seen.seen().get().toMillis() + " ms."))
				: Optional.empty();
	}
}
