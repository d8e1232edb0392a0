package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that asks strangers for no password. */
final class PreAuthenticated extends FactRule<ImapWelcome> {

	PreAuthenticated() {
		super(ImapWelcome.class, new RuleInfo("imap.preauthenticated", Severity.ERROR,
				"The server takes everybody who connects for a user who has logged in (PREAUTH).",
				"That is meant for programs started on the server itself. On the network, whoever connects reads and "
						+ "deletes the mail of that user; and as there is no login left, there is no moment for STARTTLS either.",
				"Close this port to the network, and look for a test set-up that was left (preauth, a mail server started "
						+ "through inetd).",
				Reference.rfc(9051, "7.1.4")));
	}

	/** Where STARTTLS is expected, another rule tells what that does to it. */
	@Override
	public Optional<Finding> judge(ImapWelcome welcome, Circumstances at) {
		boolean open = welcome.preAuthenticated() && !at.endpoint().security().upgrades();
		return open ? Optional.of(info().finding()) : Optional.empty();
	}
}
