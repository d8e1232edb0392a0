package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** A look at a header that fetches the message. */
final class TopShowsAll extends FactRule<MaildropTrial> {

	TopShowsAll() {
		super(MaildropTrial.class, new RuleInfo("maildrop.top-shows-all", Severity.ADVICE,
				"TOP shows the body, although only the header was asked for.",
				"Who wants to see headers over a slow line waits for whole messages.",
				"Update the server, or the proxy before it.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.body() == 0 ? Optional.empty()
				: Optional.of(info().finding("TOP shows " + seen.body()
						+ " lines of the body, although only the header was asked for."));
	}
}
