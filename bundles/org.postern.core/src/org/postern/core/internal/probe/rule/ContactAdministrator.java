package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A login that only the administrator can mend. */
final class ContactAdministrator extends LoginResultRule {

	ContactAdministrator() {
		super(LoginResult.CONTACT_ADMIN, new RuleInfo("login.contact-admin", Severity.ERROR,
				"The server says that somebody has to act before this login works.",
				"A mailbox that is damaged, a setting that is wrong, or a provider that wants the user in a "
				+ "web browser first.",
				"Read the server's words below, and its log at this time.",
				Reference.rfc(5530, "3")));
	}
}
