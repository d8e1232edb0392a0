package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.StartTlsAnswer;
import org.postern.net.rule.FactRule;
import org.postern.net.status.StatusTable;

/** A server that takes back its offer. */
final class StartTlsRefused extends FactRule<StartTlsAnswer> {

	StartTlsRefused() {
		super(StartTlsAnswer.class, new RuleInfo("starttls.refused", Severity.ERROR,
				"The server offers STARTTLS and then refuses it.",
				"It usually cannot read its certificate or key.",
				"Look at the server's log for the reason.",
				Reference.rfc(3207, "4")));
	}

	@Override
	public Optional<Finding> judge(StartTlsAnswer answer, Circumstances at) {
		return answer.consent() ? Optional.empty() : Optional.of(
				info().finding().withEvidence(new StatusTable().evidence(answer.lines())));
	}
}
