package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A connection that breaks off during a round trip. */
final class MailBrokenOff extends MailRule<MailProblem.Unreachable> {

	MailBrokenOff(Stage stage) {
		super(stage, MailProblem.Unreachable.class, info(stage, "broken-off", Severity.ERROR,
				"The connection broke off, or nothing was heard in time.",
				"The port answered before, so the server, or something on the way, gave up in the middle.",
				"Look at the server's log at this time: a limit, a block list or a crash would be named "
				+ "there.",
				Reference.rfc(5321, "3.8")));
	}

	@Override
	String sentence(MailProblem.Unreachable problem, MailRefusal refusal) {
		return "The connection broke off, or nothing was heard in time (" + refusal.stage().label() + ").";
	}
}
