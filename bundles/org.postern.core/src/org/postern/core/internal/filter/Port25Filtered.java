package org.postern.core.internal.filter;

import java.util.Optional;
import java.util.OptionalInt;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Port 25 dropped on the way. */
final class Port25Filtered extends FactRule<FilterSeen> {

	Port25Filtered() {
		super(FilterSeen.class, new RuleInfo("connect.filtered-25", Severity.ERROR,
				"Port 25 is filtered on the way to the server.",
				"The server is there and does not answer on 25. Providers of internet access often filter port "
						+ "25 against spam; the server's administrator cannot change that.",
				"Set another port for outgoing mail in the mail program: 465 or 587, or 2525 where the server "
						+ "offers it.",
				Reference.rfc(5068, "5")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return switch (seen.verdict()) {
			case FILTERED, FILTERED_HERE -> Optional.of(finding(seen));
			default -> Optional.empty();
		};
	}

	private Finding finding(FilterSeen seen) {
		OptionalInt better = seen.better();
		String advice = better.isPresent() ? ": try " + better.getAsInt() + "." : ".";
		String where = seen.verdict() == Verdict.FILTERED ? "between here and " + seen.host()
				: "near this computer, on the way to " + seen.host();
		return info().finding("Port 25 is filtered " + where + advice).withEvidence(seen.evidence());
	}
}
