package org.postern.protocol.imap;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A round trip more for every long text. */
final class NoNonSyncLiterals extends FactRule<ImapComfort> {

	NoNonSyncLiterals() {
		super(ImapComfort.class, new RuleInfo("imap.no-literal-plus", Severity.INFO,
				"The server offers neither LITERAL+ nor LITERAL- before the login.",
				"Programs wait for permission before every long text they send.",
				"Use a server that offers it where many users are far away.",
				Reference.rfc(7888, "3")));
	}

	@Override
	public Optional<Finding> judge(ImapComfort comfort, Circumstances at) {
		ImapAbilities abilities = comfort.abilities();
		boolean without = !abilities.literalPlus() && !abilities.literalMinus() && !abilities.rev2();
		return without ? Optional.of(info().finding()) : Optional.empty();
	}
}
