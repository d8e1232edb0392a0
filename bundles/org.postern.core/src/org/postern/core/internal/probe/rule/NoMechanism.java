package org.postern.core.internal.probe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.LoginRound;

/** No way to log in. */
final class NoMechanism extends FactRule<LoginRound> {

	NoMechanism() {
		super(LoginRound.class, new RuleInfo("login.no-mechanism", Severity.ERROR,
				"No way to log in is offered that fits.",
				"The server offers no login on this port, none on a connection protected like this, or only "
				+ "mechanisms that mail programs do not commonly know.",
				"Offer PLAIN or LOGIN under TLS on this port, or tell clients a port that does.",
				Reference.rfc(4954, "3")));
	}

	@Override
	public Optional<Finding> judge(LoginRound round, Circumstances at) {
		List<String> seen = new ArrayList<>(List.of(round.offered().isEmpty() ? "The server offers no mechanism."
				: "The server offers " + String.join(", ", round.offered())));
		seen.addAll(round.skipped());
		return round.attempts().isEmpty() ? Optional.of(info().finding().withEvidence(seen)) : Optional.empty();
	}
}
