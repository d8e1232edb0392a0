package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.SizeTrial;

/** Less than announced. */
final class SizeNotKept extends FactRule<SizeTrial> {

	SizeNotKept() {
		super(SizeTrial.class, new RuleInfo("size.not-kept", Severity.WARNING,
				"The server refuses a message of the size that it announces.",
				"Programs trust the announced SIZE and offer to send what is refused then.",
				"Make the limits of all parts of the server the same, and announce the smallest.",
				Reference.rfc(1870, "6.1")));
	}

	@Override
	public Optional<Finding> judge(SizeTrial seen, Circumstances at) {
		return seen.at().filter(SizeTrial.Asked::isTooLarge)
				.map(asked -> info().finding("The server announces SIZE " + seen.announced()
						+ " and refuses a message of just that size.")
						.withEvidence(List.of("The server said: " + asked.reply())));
	}
}
