package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A long wait between two logins. */
final class LongLoginDelay extends FactRule<Pop3Abilities> {

	private static final int LONGEST = 60;
	private static final int VERY_LONG = 900;

	LongLoginDelay() {
		super(Pop3Abilities.class, new RuleInfo("pop3.login-delay", Severity.ADVICE,
				"The server asks for a long wait between two logins.",
				"Programs that look for mail more often are refused with [LOGIN-DELAY], which looks like a wrong password "
						+ "in many of them.",
				"Lower the delay to a minute or less, or tell users how often they may look for mail.",
				Reference.rfc(2449, "6.5")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		return abilities.loginDelay().filter(delay -> delay.seconds() > LONGEST)
				.map(delay -> info().finding("The server asks for " + delay.seconds() + " seconds between two logins"
						+ (delay.byUser() ? ", for some users more." : ".")))
				.map(found -> abilities.loginDelay().orElseThrow().seconds() > VERY_LONG
						? found.withSeverity(Severity.WARNING)
						: found);
	}
}
