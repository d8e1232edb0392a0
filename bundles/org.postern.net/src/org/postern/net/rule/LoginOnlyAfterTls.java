package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Login that waits for TLS where the policy allows it before too. */
final class LoginOnlyAfterTls extends FactRule<Offered> {

	LoginOnlyAfterTls() {
		super(Offered.class, new RuleInfo("login.only-after-tls", Severity.WARNING,
				"The server offers login only after TLS, though the policy allows it in cleartext too.",
				"Safer than stated: programs that cannot do TLS are locked out.",
				"Set the login of this listener to \"login after TLS\", which is what the server does.",
				Reference.rfc(8314, "4.1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean waits = offered.capabilities().known() && !offered.capabilities().login()
				&& offered.moment() == Offered.Moment.BEFORE_TLS;
		return waits && at.endpoint().authentication() == Authentication.CLEARTEXT_ALLOWED
				? Optional.of(info().finding())
				: Optional.empty();
	}
}
