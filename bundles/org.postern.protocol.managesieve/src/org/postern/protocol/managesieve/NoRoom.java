package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** No room for one more script. */
final class NoRoom extends FactRule<ScriptVisit> {

	NoRoom() {
		super(ScriptVisit.class, new RuleInfo("managesieve.no-room", Severity.ADVICE,
				"There is no room for another script in this mailbox.",
				"The user has as many scripts, or as large ones, as the server allows. Others may have room.",
				"Raise the quota of scripts in the server, or delete scripts that are not used.",
				Reference.rfc(5804, "2.5")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.isFull() ? Optional.of(info().finding().withEvidence(seen.evidence())) : Optional.empty();
	}
}
