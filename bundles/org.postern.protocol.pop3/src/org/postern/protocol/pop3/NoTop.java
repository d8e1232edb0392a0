package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Headers that cannot be read alone. */
final class NoTop extends FactRule<Pop3Comfort> {

	NoTop() {
		super(Pop3Comfort.class, new RuleInfo("pop3.no-top", Severity.INFO,
				"The server does not offer TOP.",
				"Programs cannot show subjects before they fetch whole messages, which matters on slow and costly "
						+ "connections.",
				"Switch TOP on in the server.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Comfort comfort, Circumstances at) {
		return comfort.abilities().top() ? Optional.empty() : Optional.of(info().finding());
	}
}
