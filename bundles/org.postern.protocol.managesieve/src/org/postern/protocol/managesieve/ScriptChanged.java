package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A script that comes back otherwise. */
final class ScriptChanged extends FactRule<ScriptVisit> {

	ScriptChanged() {
		super(ScriptVisit.class, new RuleInfo("managesieve.script-changed", Severity.ERROR,
				"The server does not give a script back as it was stored.",
				"Programs that edit a script save what they read; every save changes it further.",
				"See the server's log; look for a proxy that changes what passes through it.",
				Reference.rfc(5804, "2.9")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.changed() ? Optional.of(info().finding()) : Optional.empty();
	}
}
