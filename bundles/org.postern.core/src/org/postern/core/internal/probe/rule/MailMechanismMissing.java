package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** No way to log in during a round trip. */
final class MailMechanismMissing extends MailRule<MailProblem.MechanismMissing> {

	MailMechanismMissing(Stage stage) {
		super(stage, MailProblem.MechanismMissing.class, info(stage, "no-mechanism", Severity.ERROR,
				"No way to log in is offered that fits.",
				"The server offers no login on this port, none on a connection protected like this, or only "
				+ "mechanisms that mail programs do not commonly know.",
				"Offer PLAIN or LOGIN under TLS on this port, or tell clients a port that does.",
				Reference.rfc(4954, "3")));
	}
}
