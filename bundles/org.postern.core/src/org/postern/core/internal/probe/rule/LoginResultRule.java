package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;
import org.postern.net.session.LoginRound;

/** A login that came to one certain end. */
abstract class LoginResultRule extends FactRule<LoginRound> {

	private final LoginResult result;

	LoginResultRule(LoginResult result, RuleInfo info) {
		super(LoginRound.class, info);
		this.result = result;
	}

	@Override
	public final Optional<Finding> judge(LoginRound round, Circumstances at) {
		return round.main().filter(attempt -> attempt.result() == result)
				.map(attempt -> info().finding(sentence(attempt)).withEvidence(LoginEvidence.of(attempt)));
	}

	/** What is wrong in this case. */
	String sentence(LoginAttempt attempt) {
		return info().summary();
	}
}
