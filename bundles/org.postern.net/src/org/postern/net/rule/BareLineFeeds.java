package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Manners;

/** Lines that end in LF alone. */
final class BareLineFeeds extends FactRule<Manners> {

	BareLineFeeds() {
		super(Manners.class, new RuleInfo("dialogue.bare-line-feed", Severity.WARNING,
				"The server ends lines with a bare line feed.",
				"Mail protocols end every line with CR and LF. Strict programs wait for the CR and hang; a server that is "
						+ "careless about it is a candidate for smuggled messages too.",
				"Update the server, or what answers in its place.",
				Reference.rfc(5321, "2.3.8")));
	}

	@Override
	public Optional<Finding> judge(Manners manners, Circumstances at) {
		return manners.bareFeeds() == 0 ? Optional.empty()
				: Optional.of(info().finding(manners.bareFeeds() + " of " + manners.lines()
						+ " lines of the server end with a bare line feed."));
	}
}
