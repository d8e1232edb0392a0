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

/** A test message that is taken for spam. */
final class TakenForSpam extends FactRule<Journey> {

	private static final Pattern SPAM = Pattern.compile(
			"(?i)^(X-Spam-Flag: *yes|X-Spam-Status: *yes|X-Spam: *yes|X-MS-Exchange-Organization-SCL: *[5-9])");

	TakenForSpam() {
		super(Journey.class, new RuleInfo("journey.spam", Severity.WARNING,
				"The server marks the test message as spam.",
				"What users send to each other over this server may end in the spam folder too.",
				"Read the reasons below, and tell the filter that mail of users who have logged in is no "
				+ "spam.",
				Reference.rfc(5598, "4.2")));
	}

	@Override
	public Optional<Finding> judge(Journey seen, Circumstances at) {
		return seen.headers().stream().filter(line -> SPAM.matcher(line).find()).findFirst()
				.map(line -> info().finding().withEvidence(List.of(line)));
	}
}
