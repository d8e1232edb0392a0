package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Login where the policy knows of none. */
final class LoginUnexpected extends FactRule<Offered> {

	LoginUnexpected() {
		super(Offered.class, new RuleInfo("login.offered-unexpectedly", Severity.WARNING,
				"The server offers login where none is expected.",
				"Passwords can be tried on a port on which nobody expects it.",
				"Switch authentication off for this port on the server, or state it in the policy.",
				Reference.rfc(4954, "9")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean unexpected = offered.capabilities().login() && at.endpoint().authentication() == Authentication.NONE;
		return unexpected ? Optional.of(finding(at).withEvidence(offered.capabilities().mechanisms())) : Optional.empty();
	}

	/** Somebody who asks about a server of others has no policy that could say anything. */
	private Finding finding(Circumstances at) {
		return at.policy().isPresent()
				? info().finding("The server offers login here, though the policy says it does not.")
				: info().finding();
	}
}
