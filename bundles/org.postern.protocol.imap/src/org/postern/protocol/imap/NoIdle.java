package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** New mail that is seen late. */
final class NoIdle extends FactRule<ImapComfort> {

	NoIdle() {
		super(ImapComfort.class, new RuleInfo("imap.no-idle", Severity.INFO,
				"The server does not offer IDLE before the login.",
				"With IDLE new mail shows at once; without it programs ask every few minutes. Some servers name IDLE only "
						+ "after the login, so ask again there.",
				"Switch IDLE on in the server, and keep proxies and firewalls from ending quiet connections.",
				Reference.rfc(2177, "3")));
	}

	@Override
	public Optional<Finding> judge(ImapComfort comfort, Circumstances at) {
		return !comfort.abilities().idle() ? Optional.of(info().finding()) : Optional.empty();
	}
}
