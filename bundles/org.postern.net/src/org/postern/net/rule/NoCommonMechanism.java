package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Mechanisms of which no common mail program has one. */
final class NoCommonMechanism extends FactRule<Offered> {

	NoCommonMechanism() {
		super(Offered.class, new RuleInfo("auth.no-common-mechanism", Severity.WARNING,
				"The server offers no login mechanism that all mail programs know.",
				"Every program can send user name and password with PLAIN or LOGIN under TLS. Without them some users cannot "
						+ "log in although their password is right.",
				"Offer PLAIN under TLS beside the others.",
				Reference.rfc(4954, "4")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> mechanisms = offered.capabilities().mechanisms();
		boolean fits = mechanisms.isEmpty() || Mechanisms.haveCommon(mechanisms) || Mechanisms.areAllWeak(mechanisms);
		return fits || !offered.counts() || offered.capabilities().has("USER") || acceptsLogin(offered)
				? Optional.empty()
				: Optional.of(info().finding().withEvidence(List.of(String.join(" ", mechanisms))));
	}

	/** IMAP has a command of its own for user name and password unless it says otherwise. */
	private static boolean acceptsLogin(Offered offered) {
		return offered.capabilities().has("IMAP4REV1") && !offered.capabilities().has("LOGINDISABLED");
	}
}
