package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.IdleArrival;

/** A promise to tell that is not kept. */
final class IdleSilent extends FactRule<IdleArrival> {

	IdleSilent() {
		super(IdleArrival.class, new RuleInfo("idle.silent", Severity.WARNING,
				"The server offers IDLE and does not tell of new mail.",
				"Programs that idle trust the server to tell them and look for themselves after half "
						+ "an hour at the earliest. New mail shows late, or when the user asks.",
				"Look whether the server is told of new mail (inotify, the notify plugin, several "
						+ "hosts on one file system).",
				Reference.rfc(2177, "3")));
	}

	@Override
	public Optional<Finding> judge(IdleArrival seen, Circumstances at) {
		return seen.told().isEmpty() && seen.seen().isPresent()
				? Optional.of(info().finding("The server offers IDLE and told of no new mail within "
						+ seen.waited().toSeconds() + " s; a session that looked for itself saw it."))
				: Optional.empty();
	}
}
