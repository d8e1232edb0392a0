package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A mailbox that another program has open. */
final class MailboxInUse extends LoginResultRule {

	MailboxInUse() {
		super(LoginResult.IN_USE, new RuleInfo("login.in-use", Severity.WARNING,
				"The mailbox is in use by another program.",
				"POP3 lets one program at a time into a mailbox; a connection that broke off may still count.",
				"Close the other program, or wait some minutes, then test again.",
				Reference.rfc(2449, "8.1.2")));
	}
}
