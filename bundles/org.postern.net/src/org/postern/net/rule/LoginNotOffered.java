package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** No login where users need one. */
final class LoginNotOffered extends FactRule<Offered> {

	LoginNotOffered() {
		super(Offered.class, new RuleInfo("login.not-offered", Severity.ERROR,
				"The server offers no login here.",
				"Users cannot log in on this port, so they cannot use it.",
				"Switch authentication on for this port on the server, or tell clients another port.",
				Reference.rfc(4954, "3")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean missing = offered.capabilities().known() && !offered.capabilities().login() && offered.counts();
		return missing && isWanted(offered, at.endpoint().authentication()) ? Optional.of(info().finding())
				: Optional.empty();
	}

	private static boolean isWanted(Offered offered, Authentication stated) {
		return offered.underTls() ? stated != Authentication.NONE : stated == Authentication.CLEARTEXT_ALLOWED;
	}
}
