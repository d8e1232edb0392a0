package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Errors that only show when mail is lost. */
final class BadScriptTaken extends FactRule<ScriptVisit> {

	BadScriptTaken() {
		super(ScriptVisit.class, new RuleInfo("managesieve.bad-script-taken", Severity.WARNING,
				"The server calls a script correct that is none.",
				"Programs have the server check what users write. A script with errors does not run, and mail "
						+ "is not sorted as its user believes.",
				"Update the server, or see whether its Sieve interpreter is the one that runs when mail "
						+ "arrives.",
				Reference.rfc(5804, "2.12")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.badTaken() ? Optional.of(info().finding()) : Optional.empty();
	}
}
