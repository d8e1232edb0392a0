package org.postern.protocol.imap;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A refusal that leaves the other door open. */
final class PlainDespiteDisabled extends FactRule<ImapAbilities> {

	PlainDespiteDisabled() {
		super(ImapAbilities.class, new RuleInfo("imap.plain-despite-logindisabled", Severity.WARNING,
				"The server refuses LOGIN in cleartext, and offers PLAIN there all the same.",
				"LOGINDISABLED keeps programs from sending a password readable; AUTH=PLAIN or AUTH=LOGIN invites them to, "
						+ "in the same line.",
				"Take PLAIN and LOGIN out of the list before TLS (disable_plaintext_auth, auth_allow_cleartext=no and the "
						+ "like).",
				Reference.rfc(9051, "6.2.3")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		List<String> open = abilities.mechanisms().stream().filter(List.of("PLAIN", "LOGIN")::contains).toList();
		return abilities.loginDisabled() && !abilities.underTls() && !open.isEmpty()
				? Optional.of(info().finding().withEvidence(open))
				: Optional.empty();
	}
}
