package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** An announcement that nobody can read. */
final class ExpireMalformed extends FactRule<Pop3Abilities> {

	ExpireMalformed() {
		super(Pop3Abilities.class, new RuleInfo("capa.expire-malformed", Severity.ADVICE,
				"The server's EXPIRE is not written as it has to be.",
				"It is a number of days or NEVER, and USER behind it where users differ. Programs skip what they cannot "
						+ "read.",
				"Correct the announcement in the server's configuration, or update the server.",
				Reference.rfc(2449, "6.7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		return abilities.expire().filter(expire -> !expire.understood())
				.map(expire -> info().finding("The server announces EXPIRE " + expire.said()
						+ ", which is neither a number of days nor NEVER."));
	}
}
