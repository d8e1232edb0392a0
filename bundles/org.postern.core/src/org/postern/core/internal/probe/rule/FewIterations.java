package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.LoginRound;

/** A password that is stored with few iterations. */
final class FewIterations extends FactRule<LoginRound> {

	private static final int LEAST = 4096;

	FewIterations() {
		super(LoginRound.class, new RuleInfo("login.scram-iterations", Severity.ADVICE,
				"SCRAM is used with fewer than 4096 iterations.",
				"Who steals the server's password file, or listens without TLS, can try passwords quickly.",
				"Raise the iteration count on the server; each password gets it when it is set anew.",
				Reference.rfc(7677, "4")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		return round.attempts().stream().filter(attempt -> attempt.note().filter(FewIterations::isLow).isPresent())
				.findFirst().map(attempt -> info().finding(attempt.way() + " is used with " + attempt.note().get()
						+ "; " + LEAST + " is the least."));
	}

	private static boolean isLow(String note) {
		return note.matches("[0-9]{1,7} iterations") && Integer.parseInt(note.split(" ")[0]) < LEAST;
	}
}
