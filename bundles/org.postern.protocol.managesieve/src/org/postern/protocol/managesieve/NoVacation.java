package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Scripts that cannot say that somebody is away. */
final class NoVacation extends FactRule<SieveComfort> {

	NoVacation() {
		super(SieveComfort.class, new RuleInfo("managesieve.no-vacation", Severity.ADVICE,
				"Scripts cannot answer that somebody is away: the server does not offer vacation.",
				"Users look for it before every holiday, and make do with programs that answer mailing lists "
						+ "and spam as well.",
				"Switch the extension on in the server, unless it is off on purpose.",
				Reference.rfc(5230, "4")));
	}

	@Override
	public Optional<Finding> judge(SieveComfort seen, Circumstances at) {
		return seen.abilities().mayUse("vacation") ? Optional.empty() : Optional.of(info().finding());
	}
}
