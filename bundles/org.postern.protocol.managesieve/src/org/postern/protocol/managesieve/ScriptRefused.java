package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Scripts that cannot be kept. */
final class ScriptRefused extends FactRule<ScriptVisit> {

	ScriptRefused() {
		super(ScriptVisit.class, new RuleInfo("managesieve.script-refused", Severity.WARNING,
				"Users cannot keep scripts: the server refuses what every program does.",
				"A small script that only keeps mail was to be stored, read back and deleted.",
				"Read the server's words below. Most often the folder for scripts cannot be written, or no "
						+ "folder is set for them.",
				Reference.rfc(5804, "2.6")));
	}

	@Override
	public Optional<Finding> judge(ScriptVisit seen, Circumstances at) {
		return seen.refusals().isEmpty() || seen.isFull() ? Optional.empty()
				: Optional.of(info().finding("Users cannot keep scripts: the server refuses "
						+ String.join(", ", seen.refusals().keySet()) + ".").withEvidence(seen.evidence()));
	}
}
