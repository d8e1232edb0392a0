package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.internal.probe.journey.Journey;
import org.postern.net.rule.FactRule;

/** A message that fails the checks of the server that sent it. */
final class OwnChecksFail extends FactRule<Journey> {

	private static final Pattern FAILS = Pattern.compile("(?i)\\b(spf|dkim|dmarc)=(fail|permerror)");

	OwnChecksFail() {
		super(Journey.class, new RuleInfo("journey.authentication", Severity.WARNING,
				"SPF, DKIM or DMARC of the own domain fails for the test message.",
				"Other servers check the same and refuse such mail, or take it for spam.",
				"Mend the record or signature that is named below: the DNS of the domain, or the signing on "
				+ "the server.",
				Reference.rfc(8601, "2.7")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		return seen.fields("authentication-results").stream().filter(value -> FAILS.matcher(value).find()).findFirst()
				.map(value -> info().finding().withEvidence(List.of("Authentication-Results: " + value)));
	}
}
