package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** LOGIN refused where it is safe. */
final class DisabledUnderTls extends FactRule<ImapAbilities> {

	DisabledUnderTls() {
		super(ImapAbilities.class, new RuleInfo("imap.logindisabled-under-tls", Severity.ADVICE,
				"The server refuses LOGIN under TLS too.",
				"Programs that know AUTHENTICATE get in. Old ones, and devices such as scanners, know only LOGIN and are "
						+ "locked out.",
				"Allow LOGIN under TLS, unless it was switched off on purpose for two-step logins.",
				Reference.rfc(9051, "6.2.3")));
	}

	@Override
	public Optional<Finding> judge(ImapAbilities abilities, Circumstances at) {
		boolean refused = abilities.loginDisabled() && abilities.underTls() && !abilities.mechanisms().isEmpty();
		return refused ? Optional.of(info().finding().withEvidence(abilities.mechanisms())) : Optional.empty();
	}
}
