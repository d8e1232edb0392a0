package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.ServerNameUse;
import org.postern.net.tls.ServerNameUse.Habit;

/** A server for clients with SNI only. */
final class NameNeeded extends FactRule<ServerNameUse> {

	NameNeeded() {
		super(ServerNameUse.class, new RuleInfo("tls.name-needed", Severity.ADVICE,
				"The server refuses clients that do not say which host they want.",
				"Most mail programs say it (SNI); old devices such as scanners, and some mail servers that "
						+ "deliver here, do not, and cannot connect.",
				"Configure a certificate for clients without SNI.",
				Reference.rfc(6066, "3")));
	}

	@Override
	public Optional<Finding> judge(ServerNameUse use, Circumstances at) {
		return use.habit() == Habit.REFUSED ? Optional.of(info().finding()) : Optional.empty();
	}
}
