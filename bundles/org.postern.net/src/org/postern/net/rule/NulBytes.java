package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Manners;

/** Bytes of value zero. */
final class NulBytes extends FactRule<Manners> {

	NulBytes() {
		super(Manners.class, new RuleInfo("dialogue.nul-bytes", Severity.WARNING,
				"The server sends NUL bytes.",
				"No mail protocol has a place for them. Programs cut the line there, or take it for an attack. The server is "
						+ "broken, or does not speak text at all.",
				"Look at what answers on this port.",
				Reference.rfc(5321, "2.3.8")));
	}

	@Override
	public Optional<Finding> judge(Manners manners, Circumstances at) {
		return manners.nuls() == 0 ? Optional.empty()
				: Optional.of(info().finding("The server sent " + manners.nuls() + " NUL bytes."));
	}
}
