package org.postern.protocol.imap;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Two lists that contradict each other. */
final class GreetingTellsMore extends FactRule<ToldTwice> {

	GreetingTellsMore() {
		super(ToldTwice.class, new RuleInfo("imap.greeting-contradicts", Severity.ADVICE,
				"The greeting names other capabilities than the server does when it is asked.",
				"Programs go by the greeting and do not ask again. What is missing there is lost, what is too much fails.",
				"Look for an option that sets the list by hand (imap_capability, login_greeting); or for a proxy in front "
						+ "of the server.",
				Reference.rfc(9051, "7.1")));
	}

	@Override
	public Optional<Finding> judge(ToldTwice told, Circumstances at) {
		List<String> more = told.greeting().stream().filter(word -> told.asked().stream().noneMatch(word::equalsIgnoreCase))
				.toList();
		List<String> less = told.asked().stream().filter(word -> told.greeting().stream().noneMatch(word::equalsIgnoreCase))
				.toList();
		return more.isEmpty() && less.isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(List.of("only in the greeting: " + String.join(" ", more),
						"only when asked: " + String.join(" ", less))));
	}
}
