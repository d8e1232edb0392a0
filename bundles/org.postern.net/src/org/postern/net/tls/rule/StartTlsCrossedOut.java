package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.StartTlsMissing;
import org.postern.net.rule.FactRule;

/** STARTTLS taken out on the way. */
final class StartTlsCrossedOut extends FactRule<StartTlsMissing> {

	StartTlsCrossedOut() {
		super(StartTlsMissing.class, new RuleInfo("starttls.crossed-out", Severity.ERROR,
				"Something on the way writes over the server's offer of STARTTLS.",
				"A firewall or antivirus product that wants to read the mail, or an attacker, makes clients "
						+ "believe that the server cannot encrypt. Mail and passwords would go readable over this network.",
				"Switch the inspection of mail off in the firewall (Cisco calls it \"fixup\" or \"inspect esmtp\"); "
						+ "until then use implicit TLS: ports 465, 993 and 995.",
				Reference.rfc(3207, "6")));
	}

	@Override
	public Optional<Finding> judge(StartTlsMissing missing, Circumstances at) {
		return missing.crossedOut().map(word -> info().finding().withEvidence(List.of("Offered instead: " + word)));
	}
}
