package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A greeting that does not say what it has to. */
final class GreetingIncomplete extends FactRule<SieveWelcome> {

	GreetingIncomplete() {
		super(SieveWelcome.class, new RuleInfo("managesieve.greeting-incomplete", Severity.WARNING,
				"The server's greeting does not tell all that a client needs.",
				"A client goes by the capabilities in the greeting: who the server is, how to log in, what "
						+ "scripts may use. Programs that miss one of them give up, or offer their users less.",
				"Update the server, or see whether something between it and the client changes the greeting.",
				Reference.rfc(5804, "1.7")));
	}

	@Override
	public Optional<Finding> judge(SieveWelcome seen, Circumstances at) {
		List<String> missing = seen.missing();
		return missing.isEmpty() ? Optional.empty()
				: Optional.of(info().finding("The server's greeting does not tell " + String.join(", ", missing) + "."));
	}
}
