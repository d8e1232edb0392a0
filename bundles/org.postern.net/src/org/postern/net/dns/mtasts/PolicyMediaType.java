package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that is not given as text. */
final class PolicyMediaType extends FactRule<StsFetch> {

	PolicyMediaType() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-type", Severity.WARNING,
				"The MTA-STS policy is not given as text/plain.",
				"Senders may refuse whatever is not text/plain, so that nobody can pass an uploaded page off as "
						+ "a policy.",
				"Let the web server send it with 'Content-Type: text/plain'.",
				Reference.rfc(8461, "3.2")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.Page page && page.status() == 200 && !isText(page.mediaType())
				? Optional.of(info().finding(seen.uri() + " comes as '" + page.mediaType() + "'.")) : Optional.empty();
	}

	private static boolean isText(String mediaType) {
		return mediaType.split(";", 2)[0].strip().equalsIgnoreCase("text/plain");
	}
}
